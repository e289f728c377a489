package fr.fondationdesterritoires.launcher.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text where its links are, so that a page can make them ones to follow. */
final class Links {

    /** Punctuation at the end belongs to the sentence, not to the link. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)»]");

    private Links() {}

    /** Some text, or a link. */
    record Piece(String text, boolean link) {}

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = LINK.matcher(text);
        var from = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(from, matcher.start()), false));
            pieces.add(new Piece(matcher.group(), true));
            from = matcher.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}

package fr.fondationdesterritoires.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as search compares it: words of plain lower-case letters and digits. Accents, case, hyphens, apostrophes and
 * other marks are gone, and "st", "ste" are written out.
 */
final class SearchText {

    private static final int LONGEST = 100;

    private SearchText() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (int at = 0; at < plain.length(); at++) {
            char letter = plain.charAt(at);
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                word.append(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                close(word, words);
            }
        }
        close(word, words);
        return words;
    }

    /** "st" and "ste" as the words they stand for. */
    static String writtenOut(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}

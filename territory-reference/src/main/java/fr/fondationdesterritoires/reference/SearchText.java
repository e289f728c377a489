package fr.fondationdesterritoires.reference;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as search compares it: words of plain lower-case letters and digits, without anything between them, the first
 * letter of each marked. Accents, case, hyphens, apostrophes and other marks are gone, and "st", "ste" are written out.
 */
final class SearchText {

    static final byte WORD_START = (byte) 0x80;

    private static final int LONGEST = 100;
    private static final byte BETWEEN = 0;
    private static final byte NOTHING = 1;
    private static final int LAST_LATIN = 0x17F;
    private static final byte[] PLAIN = plainLetters();
    private static final byte[] SAINT = letters("aint");
    private static final byte[] SAINTE = letters("ainte");

    private SearchText() {}

    /** As much of a text as is searched. */
    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** How many letters {@link #write} may need at most for that text. */
    static int roomFor(String text) {
        return 3 * Math.min(text.length(), LONGEST) + SAINTE.length;
    }

    /** Writes the text's letters from there on, and gives where they end. */
    static int write(String text, byte[] letters, int from) {
        int to = from;
        int word = from;
        int end = Math.min(text.length(), LONGEST);
        for (int at = 0; at < end; at++) {
            char typed = text.charAt(at);
            byte letter = typed <= LAST_LATIN ? PLAIN[typed] : NOTHING;
            if (letter > NOTHING) {
                letters[to] = to == word ? (byte) (letter | WORD_START) : letter;
                to++;
                if (typed == 'œ' || typed == 'Œ' || typed == 'æ' || typed == 'Æ') {
                    letters[to++] = 'e';
                }
            } else if (letter == BETWEEN || !isMark(typed)) {
                to = writtenOut(letters, word, to);
                word = to;
            }
        }
        return writtenOut(letters, word, to);
    }

    /** The words of a text, as far as it is searched. */
    static List<String> words(String text) {
        byte[] letters = new byte[roomFor(text)];
        int end = write(text, letters, 0);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= end; at++) {
            if (at == end || letters[at] < 0) {
                words.add(word(letters, start, at));
                start = at;
            }
        }
        return words;
    }

    /** The letters of words, the first of each marked. */
    static byte[] marked(List<String> words) {
        byte[] letters = letters(String.join("", words));
        int start = 0;
        for (String word : words) {
            letters[start] |= WORD_START;
            start += word.length();
        }
        return letters;
    }

    // "st" and "ste" are the words they stand for.
    private static int writtenOut(byte[] letters, int word, int end) {
        int length = end - word;
        if (length < 2 || length > 3 || letters[word] != (byte) ('s' | WORD_START) || letters[word + 1] != 't') {
            return end;
        }
        if (length == 3 && letters[word + 2] != 'e') {
            return end;
        }
        byte[] rest = length == 2 ? SAINT : SAINTE;
        System.arraycopy(rest, 0, letters, word + 1, rest.length);
        return word + 1 + rest.length;
    }

    private static String word(byte[] letters, int start, int end) {
        letters[start] &= ~WORD_START;
        return new String(letters, start, end - start, StandardCharsets.US_ASCII);
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    // Each Latin letter without its accent; what is neither letter nor digit parts words.
    private static byte[] plainLetters() {
        byte[] plain = new byte[LAST_LATIN + 1];
        for (char letter = 0; letter <= LAST_LATIN; letter++) {
            char first = Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .charAt(0));
            boolean isPlain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
            plain[letter] = isPlain ? (byte) first : BETWEEN;
        }
        plain['œ'] = 'o';
        plain['Œ'] = 'o';
        plain['æ'] = 'a';
        plain['Æ'] = 'a';
        return plain;
    }

    private static byte[] letters(String plain) {
        return plain.getBytes(StandardCharsets.US_ASCII);
    }
}

package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for a word in a file's bytes, in each form that a virtual machine keeps words in. */
final class Secrets {

    private static final List<Charset> FORMS = List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

    private Secrets() {}

    static boolean holds(Path file, String word) throws IOException {
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return FORMS.stream()
                .map(form -> new String(word.getBytes(form), StandardCharsets.ISO_8859_1))
                .anyMatch(content::contains);
    }
}

package fr.fondationdesterritoires.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages for operators: where they are read, and where they lie. */
final class Documents {

    static final String HOST = "https://depot.fondation-des-territoires.example/docs/operations/";
    static final Path FOLDER = Path.of("../docs/operations");

    private Documents() {}

    static String text(String page) {
        try {
            return Files.readString(FOLDER.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String url) {
        return url.startsWith(HOST) && Files.exists(FOLDER.resolve(url.substring(HOST.length())));
    }
}

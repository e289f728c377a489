package fr.fondationdesterritoires.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes that docs/errors.md tells of. */
final class ErrorCodes {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    private ErrorCodes() {}

    static Set<String> documented() {
        try {
            String page = Files.readString(Path.of("..", "docs", "errors.md"));
            return ROW.matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .map(row -> row.split("`", -1)[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

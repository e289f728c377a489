package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PDF attached to a project, one per kind that the call asks for. */
public record Document(DocumentId id, String kind, String fileName, long sizeBytes) {

    public static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 150;
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL_WITHIN = 2048;

    /** Looks at the content and not at what the sender says it is. */
    public static Outcome<Document> checked(DocumentId id, String kind, @Nullable String fileName, byte[] content) {
        Checks checks = new Checks();
        checks.check(KIND.matcher(kind).matches(), "kind", "unknown-document-kind");
        String name = checks.required("fileName", fileName, LONGEST_NAME);
        checks.check(
                name.chars().noneMatch(sign -> sign == '/' || sign == '\\' || sign < ' '), "fileName", "unprintable");
        checks.check(content.length > 0, "content", "required");
        checks.check(content.length <= LARGEST, "content", "document-too-large");
        checks.check(content.length == 0 || isPdf(content), "content", "not-a-pdf");
        return checks.outcome(() -> new Document(id, kind, name, content.length), ProjectRefusal.Invalid::new);
    }

    private static boolean isPdf(byte[] content) {
        return isAt(content, 0, HEAD) && endsWithin(content);
    }

    private static boolean endsWithin(byte[] content) {
        for (int at = content.length - TAIL.length; at >= Math.max(0, content.length - TAIL_WITHIN); at--) {
            if (isAt(content, at, TAIL)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] content, int from, byte[] signs) {
        if (from + signs.length > content.length) {
            return false;
        }
        for (int at = 0; at < signs.length; at++) {
            if (content[from + at] != signs[at]) {
                return false;
            }
        }
        return true;
    }
}

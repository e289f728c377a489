package fr.fondationdesterritoires.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entity tags of answers that show more than what an edit changes: a state that moves by others' acts, what only some
 * readers see, names. Each other answer has another tag, so that a cached one is never taken for it; an {@link IfMatch}
 * still reads from it the version that an edit starts from.
 */
public final class AnswerTags {

    private static final int SIGNS = 16;

    private final JsonMapper json;

    AnswerTags(JsonMapper json) {
        this.json = json;
    }

    public String of(long version, Object answer) {
        return "\"" + version + "-" + fingerprint(json.writeValueAsString(answer)) + "\"";
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SIGNS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

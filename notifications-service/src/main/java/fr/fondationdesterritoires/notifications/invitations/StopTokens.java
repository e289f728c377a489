package fr.fondationdesterritoires.notifications.invitations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a link to stop invitations carries: whose they are, signed, so that only the reader of the mail can stop them.
 * It holds no address, and never ends: a mail may be read years later.
 */
final class StopTokens implements InvitationLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TOKEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;

    StopTokens(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public String tokenFor(UUID contact) {
        return contact + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(contact));
    }

    /** Whose invitations the token stops; empty if we have not signed it. */
    Optional<UUID> contact(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        UUID contact = UUID.fromString(parts.group(1));
        byte[] sent = Base64.getUrlDecoder().decode(parts.group(2));
        return MessageDigest.isEqual(sent, signature(contact)) ? Optional.of(contact) : Optional.empty();
    }

    // The purpose is signed along, so that the key may serve others.
    private byte[] signature(UUID contact) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("no-more-invitations:" + contact).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

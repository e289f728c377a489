package fr.fondationdesterritoires.funding.sessions;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Random salts for commitments, 128 bits each. Seeded once at start: later draws read no device and block nobody. */
@Component
class Salts {

    private static final int BYTES = 16;

    private final SecureRandom random;

    Salts() {
        try {
            random = SecureRandom.getInstance("DRBG");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has a DRBG", e);
        }
        random.nextBytes(new byte[BYTES]);
    }

    String next() {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}

package fr.fondationdesterritoires.platform;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that sort by the millisecond they were made in (RFC 9562, version 7). Not a secret: parts of it can be guessed. */
public final class Uuid7 {

    private Uuid7() {}

    public static UUID at(Instant instant) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (instant.toEpochMilli() << 16) | 0x7000L | random.nextLong(0x1000L);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}

package fr.fondationdesterritoires.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Sixteen queues side by side; a key is always in the same one. */
final class Lanes {

    static final int COUNT = 16;

    private Lanes() {}

    /** The same in every version and on every machine, or the order of a key would break during a roll-out. */
    static int of(String key) {
        CRC32C hash = new CRC32C();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % COUNT);
    }
}

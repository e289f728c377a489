package fr.fondationdesterritoires.platform.testing;

import reactor.blockhound.BlockHound;

/** A blocking call on an event loop fails the test that made it. */
final class NoBlocking {

    private static final boolean INSTALLED = installed();

    private NoBlocking() {}

    static void install() {
        if (!INSTALLED) {
            throw new IllegalStateException("BlockHound is missing");
        }
    }

    private static boolean installed() {
        BlockHound.builder()
                // Class loading, once per class.
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "parse")
                .install();
        return true;
    }
}

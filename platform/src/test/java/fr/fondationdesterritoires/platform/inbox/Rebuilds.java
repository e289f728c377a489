package fr.fondationdesterritoires.platform.inbox;

import java.time.Duration;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** Asks a service to rebuild a copy, as an operator does. */
public final class Rebuilds {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Rebuilds() {}

    /** False if there is no such copy, or a key of it is parked. */
    public static boolean ask(ApplicationContext service, String consumer) {
        return Objects.requireNonNull(service.getBean(CopiesEndpoint.class)
                                .rebuild(consumer)
                                .block(PATIENCE))
                        .getStatus()
                == 200;
    }
}

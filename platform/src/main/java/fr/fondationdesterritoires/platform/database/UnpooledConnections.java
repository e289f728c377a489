package fr.fondationdesterritoires.platform.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import reactor.core.publisher.Mono;

/** Connections for work of the platform itself, which must neither wait for the pool nor starve it. */
public final class UnpooledConnections {

    private final ConnectionFactory factory;

    public UnpooledConnections(ConnectionFactory maybePooled) {
        this.factory = maybePooled instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof ConnectionFactory inner
                ? inner
                : maybePooled;
    }

    /** The caller closes it. */
    public Mono<Connection> open() {
        return Mono.from(factory.create()).cast(Connection.class);
    }
}

package fr.fondationdesterritoires.platform.testing;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A database of one test class, with the platform's and the service's tables. */
public record RealDatabase(String host, int port, String name, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** Opens a connection at each use. */
    public ConnectionFactory connections() {
        return ConnectionFactories.get(ConnectionFactoryOptions.parse(r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, user)
                .option(ConnectionFactoryOptions.PASSWORD, password)
                .build());
    }

    public DatabaseClient client() {
        return DatabaseClient.create(connections());
    }

    /** A client and the operator that spans its transactions. */
    public Transactions transactions() {
        ConnectionFactory connections = connections();
        return new Transactions(
                DatabaseClient.create(connections),
                TransactionalOperator.create(new R2dbcTransactionManager(connections)));
    }

    /** What belongs together. */
    public record Transactions(DatabaseClient client, TransactionalOperator operator) {}
}

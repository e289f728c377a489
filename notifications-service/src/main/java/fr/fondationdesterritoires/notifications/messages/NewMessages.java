package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.platform.database.UnpooledConnections;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** Who has new messages, heard from the database, whichever instance wrote them. One connection, while anybody listens. */
@Component
class NewMessages {

    private final Flux<String> people;

    NewMessages(UnpooledConnections connections) {
        this.people = Flux.usingWhen(
                        connections.open().cast(PostgresqlConnection.class),
                        NewMessages::heard,
                        PostgresqlConnection::close)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(15)))
                .publish()
                .refCount(1, Duration.ofSeconds(30));
    }

    Flux<String> to(UUID person) {
        String id = person.toString();
        return people.filter(id::equals);
    }

    private static Flux<String> heard(PostgresqlConnection connection) {
        return connection
                .createStatement("listen " + MessageStore.CHANNEL)
                .execute()
                .flatMap(result -> result.getRowsUpdated())
                .thenMany(connection.getNotifications())
                .mapNotNull(notification -> notification.getParameter());
    }
}

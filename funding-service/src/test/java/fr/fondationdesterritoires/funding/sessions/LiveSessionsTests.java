package fr.fondationdesterritoires.funding.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class LiveSessionsTests {

    private static final SessionId SESSION = new SessionId(new UUID(4, 1));

    private final LiveSessions live = new LiveSessions(DatabaseClient.create(new NoDatabase()));

    @Test
    void a_signal_that_does_not_get_through_does_not_make_a_committed_act_fail() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var stream = live.signals(SESSION).subscribe(signal -> {
            told.countDown();
            awaitQuietly(goOn);
        });
        try (ExecutorService voter = Executors.newSingleThreadExecutor()) {
            var _ = voter.submit(() -> live.tell(SESSION));
            told.await();
            Throwable thrown = catchThrowable(() -> live.tell(SESSION));
            goOn.countDown();
            assertThat(thrown).isNull();
        }
        stream.dispose();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never answers: what comes from elsewhere is not looked at here. */
    private static final class NoDatabase implements ConnectionFactory {

        @Override
        public Mono<Connection> create() {
            return Mono.never();
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "PostgreSQL";
        }
    }
}

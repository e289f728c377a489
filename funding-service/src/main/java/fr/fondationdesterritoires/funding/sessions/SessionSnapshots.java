package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Nobody copies sessions; what a restore lost of one is found by its version. */
@Configuration(proxyBeanMethods = false)
class SessionSnapshots {

    @Bean
    SnapshotSource sessionsAsTheyStand(DatabaseClient database, SessionStore sessions) {
        return SnapshotSource.ofVersions(
                "sessions",
                Topics.FUNDING,
                AggregateRows.byUuid(database, "session", "session_id"),
                key -> sessions.find(new SessionId(UUID.fromString(key))).map(SessionStore.StoredSession::version));
    }
}

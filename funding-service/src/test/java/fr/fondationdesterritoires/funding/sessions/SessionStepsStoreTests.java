package fr.fondationdesterritoires.funding.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.sessions.domain.Agenda;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionPlan;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

@RealParts(broker = false)
class SessionStepsStoreTests {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private final DatabaseClient database;
    private final SessionSteps steps;
    private final SessionId session;

    SessionStepsStoreTests(RealDatabase parts) {
        database = parts.client();
        steps = new SessionSteps(database);
        session = session();
    }

    @Test
    void a_step_is_forgotten_after_a_day_whether_or_not_another_follows() {
        steps.add(session, Optional.empty(), NOW.minus(1, ChronoUnit.DAYS).minusMillis(1))
                .block();
        steps.add(session, Optional.empty(), NOW.minus(1, ChronoUnit.DAYS)).block();
        steps.forget(NOW).block();
        assertThat(count()).isEqualTo(1);
        steps.forget(NOW.plusMillis(1)).block();
        assertThat(count()).isZero();
        assertThat(steps.last(session, List.of()).block()).isZero();
    }

    @Test
    void numbers_rise_over_what_was_forgotten() {
        steps.add(session, Optional.empty(), NOW).block();
        long before = Objects.requireNonNull(steps.last(session, List.of()).block());
        steps.forget(NOW.plus(2, ChronoUnit.DAYS)).block();
        steps.add(session, Optional.empty(), NOW.plus(2, ChronoUnit.DAYS)).block();
        assertThat(steps.last(session, List.of()).block()).isGreaterThan(before);
    }

    private long count() {
        return Objects.requireNonNull(database.sql("select count(*) as steps from session_step where session_id = :id")
                .bind("id", session.value())
                .map(row -> Objects.requireNonNull(row.get("steps", Long.class)))
                .one()
                .block());
    }

    private SessionId session() {
        UUID fund = UUID.randomUUID();
        UUID committee = UUID.randomUUID();
        database.sql(
                        "insert into fund (fund_id, name, kind, description, created_at) values (:id, '', 'OTHER', '', now())")
                .bind("id", fund)
                .then()
                .block();
        database.sql("insert into committee values (:id, 'Comité', :fund, now())")
                .bind("id", committee)
                .bind("fund", fund)
                .then()
                .block();
        SessionId id = new SessionId(UUID.randomUUID());
        SessionPlan plan =
                new SessionPlan(new CommitteeId(committee), NOW, "Paris", SessionMode.BOTH, SessionPlan.USUAL_LEAD);
        new SessionStore(database, new SessionDocuments())
                .insert(new Session.Planned(id, plan, Agenda.EMPTY))
                .block();
        return id;
    }
}

package fr.fondationdesterritoires.funding.decisions;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions as they were taken; rows are never changed. */
@Component
class DecisionStore implements Applications.Verdicts {

    private static final TypeReference<List<DecisionTaken.CollegeVotes>> VOTES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    DecisionStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> insert(DecisionTaken taken, Decision decision) {
        return database.sql("""
                        insert into decision values (:id, :application, :project, :call, :fund, :ballot, :number,
                            :outcome, :explanation, :amount, :premium, :conditions, :reasons, cast(:votes as jsonb),
                            :ledgerIndex, :ledgerHash, :decidedAt, :premiumCut)""")
                .bind("id", taken.decisionId())
                .bind("application", taken.applicationId())
                .bind("project", taken.projectId())
                .bind("call", taken.callId())
                .bind("fund", taken.fundId())
                .bind("ballot", decision.ballot().value())
                .bind("number", taken.number())
                .bind("outcome", taken.outcome().name())
                .bind("explanation", taken.explanation())
                .bind("amount", taken.amountCents().cents())
                .bind("premium", taken.premiumCents().cents())
                .bind("conditions", nullable(taken.conditions()))
                .bind("reasons", nullable(taken.reasons()))
                .bind("votes", json.writeValueAsString(taken.votes()))
                .bind("ledgerIndex", taken.ledgerIndex())
                .bind("ledgerHash", taken.ledgerHash())
                .bind("decidedAt", taken.decidedAt())
                .bind("premiumCut", Boolean.TRUE.equals(taken.premiumCut()))
                .then();
    }

    @Override
    public Mono<DecisionTaken> lastOn(ApplicationId application) {
        return database.sql("""
                        select *, votes::text as tallies from decision where application_id = :application
                        order by decided_at desc limit 1""")
                .bind("application", application.value())
                .map(this::decision)
                .one();
    }

    private DecisionTaken decision(Readable row) {
        return new DecisionTaken(
                uuid(row, "decision_id"),
                uuid(row, "application_id"),
                uuid(row, "project_id"),
                uuid(row, "call_id"),
                uuid(row, "fund_id"),
                text(row, "number"),
                DecisionOutcome.valueOf(text(row, "outcome")),
                text(row, "explanation"),
                money(row, "amount_cents"),
                money(row, "premium_cents"),
                row.get("conditions", String.class),
                row.get("reasons", String.class),
                json.readValue(text(row, "tallies"), VOTES),
                Objects.requireNonNull(row.get("ledger_index", Long.class)),
                text(row, "ledger_hash"),
                Objects.requireNonNull(row.get("decided_at", Instant.class)),
                row.get("premium_cut", Boolean.class));
    }

    private static io.r2dbc.spi.Parameter nullable(@Nullable String text) {
        return text == null ? Parameters.in(String.class) : Parameters.in(text);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static Money money(Readable row, String column) {
        return Money.ofCents(Objects.requireNonNull(row.get(column, Long.class)));
    }
}

package fr.fondationdesterritoires.territories.observatory;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Restored;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.observatory.domain.Spread;
import fr.fondationdesterritoires.territories.observatory.domain.SupportedProject;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Copies of submissions and decisions, whichever is heard of first. */
@Repository
class ObservedStore {

    static final String DISTRUST = """
            with submissions as (update observed_submissions set restore_epoch = -1)
            update observed_decisions set restore_epoch = -1
            """;

    static final String SWEEP = """
            with submissions as (delete from observed_submissions where restore_epoch = -1)
            delete from observed_decisions where restore_epoch = -1
            """;

    private final DatabaseClient database;

    ObservedStore(DatabaseClient database) {
        this.database = database;
    }

    /** A submission never changes, but may be lost by a restore and handed in again. */
    Mono<Void> keep(ProjectSubmitted submitted, EventMetadata metadata) {
        return database.sql("""
                        insert into observed_submissions (submission_id, project_id, call_id, round, territories, sdgs,
                            profiles, submitted_at, restore_epoch)
                        values (:id, :project, :call, :round, :territories, :sdgs, :profiles, :submittedAt, :epoch)
                        on conflict (project_id, call_id, round) do update
                        set submission_id = excluded.submission_id, territories = excluded.territories,
                            sdgs = excluded.sdgs, profiles = excluded.profiles, submitted_at = excluded.submitted_at,
                            restore_epoch = excluded.restore_epoch
                        where observed_submissions.restore_epoch <= excluded.restore_epoch
                        """)
                .bind("id", submitted.submissionId())
                .bind("project", submitted.projectId())
                .bind("call", submitted.callId())
                .bind("round", submitted.round())
                .bind("territories", submitted.dossier().territories().toArray(String[]::new))
                .bind("sdgs", submitted.dossier().sdgs().toArray(Integer[]::new))
                .bind("profiles", profiles(submitted))
                .bind("submittedAt", submitted.submittedAt())
                .bind("epoch", metadata.restoreEpoch())
                .then();
    }

    /** Forgets what was said of a project or an application that was set back; what still holds is told again. */
    Mono<Void> forget(Restored restored) {
        String rows = restored.topic().equals(Topics.PROJECTS)
                ? "observed_submissions where project_id = :id"
                : "observed_decisions where application_id = :id";
        return restored.id()
                .flatMap(
                        id -> database.sql("delete from " + rows).bind("id", id).then());
    }

    Mono<Void> keep(DecisionTaken decided, EventMetadata metadata) {
        return database.sql("""
                        insert into observed_decisions (application_id, project_id, call_id, outcome, amount_cents,
                            premium_cents, decided_at, restore_epoch, source_version)
                        values (:id, :project, :call, :outcome, :amount, :premium, :decidedAt, :epoch, :version)
                        on conflict (application_id) do update
                        set outcome = excluded.outcome, amount_cents = excluded.amount_cents,
                            premium_cents = excluded.premium_cents, decided_at = excluded.decided_at,
                            restore_epoch = excluded.restore_epoch, source_version = excluded.source_version
                        where (observed_decisions.restore_epoch, observed_decisions.source_version)
                            < (excluded.restore_epoch, excluded.source_version)
                        """)
                .bind("id", decided.applicationId())
                .bind("project", decided.projectId())
                .bind("call", decided.callId())
                .bind("outcome", decided.outcome().name())
                .bind("amount", decided.amountCents().cents())
                .bind("premium", decided.premiumCents().cents())
                .bind("decidedAt", decided.decidedAt())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .then();
    }

    /** The funded applications, each with the latest round of its dossier. */
    Flux<SupportedProject> supported() {
        return database.sql("""
                        select distinct on (d.application_id) s.territories, s.sdgs, s.profiles,
                            d.amount_cents + d.premium_cents as amount, d.decided_at
                        from observed_decisions d join observed_submissions s using (project_id, call_id)
                        where d.outcome = 'FUNDED'
                        order by d.application_id, s.round desc
                        """).map(ObservedStore::supported).all();
    }

    /** The projects handed in, those with the same places together. */
    Flux<Spread.Places> submitted() {
        return database.sql("""
                        select territories, count(distinct project_id)::int as projects
                        from observed_submissions group by territories
                        """)
                .map(row -> new Spread.Places(territories(row), required(row, "projects", Integer.class)))
                .all();
    }

    private static List<TerritoryCode> territories(Readable row) {
        return Arrays.stream(required(row, "territories", String[].class))
                .map(TerritoryCode::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String[] profiles(ProjectSubmitted submitted) {
        return submitted.alliance().stream()
                .filter(allied -> allied.confirmed() || allied.role() == AllianceRole.LEAD)
                .map(AlliedOrganisation::profile)
                .distinct()
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static SupportedProject supported(Readable row) {
        return new SupportedProject(
                territories(row),
                List.of(required(row, "sdgs", Integer[].class)),
                Arrays.stream(required(row, "profiles", String[].class))
                        .map(ActorProfile::valueOf)
                        .toList(),
                Money.ofCents(required(row, "amount", Long.class)),
                required(row, "decided_at", Instant.class));
    }
}

package fr.fondationdesterritoires.territories.opinions;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.opinions.domain.GivenOpinion;
import fr.fondationdesterritoires.territories.opinions.domain.LocalOpinion;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The latest opinion of each match. */
@Repository
class OpinionStore {

    private final DatabaseClient database;

    OpinionStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<GivenOpinion> find(MatchId match) {
        return database.sql("select * from opinions where match_id = :match")
                .bind("match", match.value())
                .map(OpinionStore::given)
                .one();
    }

    /** Keeps the opinion as the match's next version. */
    Mono<GivenOpinion> save(MatchId match, MatchedProject project, LocalOpinion opinion, Instant now) {
        return database.sql("""
                        insert into opinions (match_id, project_id, submission_id, verdict, reasons, given_at)
                        values (:match, :project, :submission, :verdict, :reasons, :now)
                        on conflict (match_id) do update
                        set submission_id = excluded.submission_id, verdict = excluded.verdict,
                            reasons = excluded.reasons, given_at = excluded.given_at, version = opinions.version + 1
                        returning *
                        """)
                .bind("match", match.value())
                .bind("project", project.projectId())
                .bind("submission", project.submissionId())
                .bind("verdict", opinion.verdict().name())
                .bind("reasons", opinion.reasons())
                .bind("now", now)
                .map(OpinionStore::given)
                .one();
    }

    /** The opinions on a project, the latest last, with the version of its matching. */
    Mono<Snapshot> asTheyStand(UUID project) {
        return database.sql("""
                        select o.match_id, o.submission_id, m.catalyst_id, m.person_id, o.verdict, o.reasons, o.given_at
                        from opinions o join matches m using (match_id)
                        where o.project_id = :project order by o.given_at
                        """)
                .bind("project", project)
                .map(row -> published(row, project))
                .all()
                .collectList()
                .zipWith(version(project), (events, version) -> new Snapshot(version, events));
    }

    private Mono<Long> version(UUID project) {
        return database.sql("select version from matchings where project_id = :project")
                .bind("project", project)
                .map(row -> required(row, "version", Long.class))
                .one();
    }

    private static PublishedEvent published(Readable row, UUID project) {
        return new LocalOpinionGiven(
                required(row, "match_id", UUID.class),
                project,
                required(row, "submission_id", UUID.class),
                required(row, "catalyst_id", UUID.class),
                required(row, "person_id", UUID.class),
                OpinionVerdict.valueOf(required(row, "verdict", String.class)),
                required(row, "reasons", String.class),
                required(row, "given_at", Instant.class));
    }

    private static GivenOpinion given(Readable row) {
        return new GivenOpinion(
                new LocalOpinion(
                        OpinionVerdict.valueOf(required(row, "verdict", String.class)),
                        required(row, "reasons", String.class)),
                required(row, "submission_id", UUID.class),
                required(row, "given_at", Instant.class),
                required(row, "version", Long.class));
    }
}

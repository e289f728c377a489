package fr.fondationdesterritoires.territories.opinions;

import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.opinions.domain.LocalOpinion;
import java.time.Instant;
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

    Mono<Void> save(MatchId match, MatchedProject project, LocalOpinion opinion, Instant now) {
        return database.sql("""
                        insert into opinions (match_id, project_id, submission_id, verdict, reasons, given_at)
                        values (:match, :project, :submission, :verdict, :reasons, :now)
                        on conflict (match_id) do update
                        set submission_id = excluded.submission_id, verdict = excluded.verdict,
                            reasons = excluded.reasons, given_at = excluded.given_at
                        """)
                .bind("match", match.value())
                .bind("project", project.projectId())
                .bind("submission", project.submissionId())
                .bind("verdict", opinion.verdict().name())
                .bind("reasons", opinion.reasons())
                .bind("now", now)
                .then();
    }
}

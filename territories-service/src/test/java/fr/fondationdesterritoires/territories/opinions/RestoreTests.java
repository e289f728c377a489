package fr.fondationdesterritoires.territories.opinions;

import static fr.fondationdesterritoires.territories.Submissions.decision;
import static fr.fondationdesterritoires.territories.Submissions.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.platform.testing.ToldAgain;
import fr.fondationdesterritoires.territories.RunningService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells again after a restore, and what it forgets when others were restored. */
class RestoreTests extends RunningService {

    private static final long EPOCH = 1_800_000_000;

    @Autowired
    private ObjectProvider<SnapshotSource> sources;

    @Autowired
    private TransactionalOperator transactions;

    @Autowired
    private JsonMapper json;

    private final ProjectSubmitted project = project("Cuisine partagée");

    @Test
    void catalysts_matches_opinions_and_indicators_are_told_again_as_they_were() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        exists(Catalyst.named("Luc"));
        deliver(project);
        String match = "/api/matches/"
                + events.published(CatalystAsked.class).getFirst().matchId();
        post(ines.person(), match + "/acceptance").expectStatus().isOk();
        put(
                        ines.person(),
                        match + "/opinion",
                        Map.of("verdict", "FAVOURABLE", "reasons", "Une alliance solide, connue du quartier."))
                .expectStatus()
                .isOk();
        deliver(project("Réparer ensemble"));
        post(
                        admin,
                        "/api/fragilities",
                        Map.of(
                                "indicator",
                                Map.of(
                                        "code",
                                        "poverty",
                                        "name",
                                        Map.of("fr", "Pauvreté", "en", "Poverty"),
                                        "direction",
                                        "HIGHER_IS_WORSE",
                                        "unit",
                                        "%"),
                                "source",
                                "INSEE",
                                "year",
                                2023,
                                "values",
                                Map.of("42", 15.5)))
                .expectStatus()
                .isCreated();

        ToldAgain.Comparison comparison =
                new ToldAgain(sources.orderedStream().toList(), database, transactions, json).compare(Set.of());

        assertThat(comparison.complaints()).isEmpty();
        assertThat(comparison.same()).isEqualTo(6);
    }

    @Test
    void the_observatory_forgets_what_never_happened() {
        DecisionTaken funded = decision(project, DecisionOutcome.FUNDED, 1_000);
        events.deliver(project, 2);
        events.deliver(funded, 3);
        assertThat(observed()).isEqualTo(1);

        events.deliverRestored(Topics.FUNDING, funded.applicationId().toString(), new AggregateRestored(0, 2), EPOCH);
        assertThat(observed()).isZero();
        events.deliverSnapshot(funded, 2, EPOCH);
        assertThat(observed()).isEqualTo(1);

        events.deliverRestored(Topics.PROJECTS, project.projectId().toString(), new AggregateRestored(0, 0), EPOCH);
        assertThat(observed()).isZero();
    }

    private long observed() {
        List<Long> found =
                database.sql("""
                        select count(*) as found from observed_decisions join observed_submissions using (project_id)
                        """).mapValue(Long.class).all().collectList().block();
        return Objects.requireNonNull(found).getFirst();
    }
}

package fr.fondationdesterritoires.projects.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.projects.catalogue.CatalogueStore.Wanted;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@RealParts(broker = false)
class CatalogueStoreTests {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private final CatalogueStore catalogue;
    private final SupportedProject garden =
            project("Un jardin à l'école", "Cultiver avec les élèves", "commune-42218", AT, 2, 17);
    private final SupportedProject repair =
            project("Réparer plutôt que jeter", "Un atelier de vélos", "epci-200046977", AT.plusSeconds(60), 12, 17);

    CatalogueStoreTests(RealDatabase database) {
        this.catalogue = new CatalogueStore(database.client(), new JsonMapper(), TerritoryReference.load());
    }

    @BeforeEach
    void two_projects_are_supported() {
        found("", null, null, null)
                .forEach(old ->
                        catalogue.remove(old.projectId(), old.decidedAt()).block());
        catalogue.put(garden, 0).block();
        catalogue.put(repair, 0).block();
    }

    @Test
    void everything_is_found_the_last_decided_first_and_comes_back_as_it_was() {
        assertThat(found("", null, null, null)).containsExactly(repair, garden);
    }

    @Test
    void words_are_found_by_their_stem_without_accents_and_as_they_are_typed() {
        assertThat(found("ECOLES", null, null, null)).containsExactly(garden);
        assertThat(found("jardins eleve", null, null, null)).containsExactly(garden);
        assertThat(found("repar", null, null, null)).containsExactly(repair);
        assertThat(found("vélo ateliers", null, null, null)).containsExactly(repair);
        assertThat(found("jardin vélo", null, null, null)).isEmpty();
        assertThat(found("mairie", null, null, null)).containsExactly(repair, garden);
    }

    @Test
    void words_that_say_nothing_leave_nothing_out() {
        assertThat(found("le de la", null, null, null)).hasSize(2);
    }

    @Test
    void a_wider_area_finds_what_it_contains_and_not_the_reverse() {
        assertThat(found("", "department-42", null, null)).containsExactly(garden);
        assertThat(found("", "region-84", null, null)).containsExactly(repair, garden);
        assertThat(found("", "commune-69123", null, null)).isEmpty();
    }

    @Test
    void areas_of_the_same_communes_find_each_others_projects_whatever_their_level() {
        SupportedProject island = project("Une île", "Un lagon", "region-04", AT, 14, 17);
        SupportedProject capital = project("Une capitale", "Un canal", "department-75", AT.plusSeconds(5), 6, 17);
        catalogue.put(island, 0).block();
        catalogue.put(capital, 0).block();
        assertThat(found("", "department-974", null, null)).containsExactly(island);
        assertThat(found("", "region-04", null, null)).containsExactly(island);
        assertThat(found("", "commune-75056", null, null)).containsExactly(capital);
        assertThat(found("", "epci-200054781", null, null)).containsExactly(capital);
        assertThat(found("", "department-92", null, null)).isEmpty();
    }

    @Test
    void goals_and_profiles_narrow_it_down() {
        assertThat(found("", null, 2, null)).containsExactly(garden);
        assertThat(found("", null, 17, null)).hasSize(2);
        assertThat(found("", null, null, ActorProfile.ASSOCIATION)).hasSize(2);
        assertThat(found("", null, null, ActorProfile.ACADEMIC)).isEmpty();
        assertThat(found("jardin", "region-84", 2, ActorProfile.ASSOCIATION)).containsExactly(garden);
    }

    @Test
    void a_page_begins_after_the_last_ones_end() {
        PageRequest next = new PageRequest(Cursor.of(repair.decidedAt(), repair.projectId()), 20);
        assertThat(catalogue
                        .search(new Wanted("", null, null, null), next)
                        .collectList()
                        .block())
                .containsExactly(garden);
    }

    private List<SupportedProject> found(
            String words, @Nullable String area, @Nullable Integer sdg, @Nullable ActorProfile profile) {
        Wanted wanted = new Wanted(words, area == null ? null : TerritoryCode.of(area), sdg, profile);
        return Objects.requireNonNull(
                catalogue.search(wanted, PageRequest.first()).collectList().block());
    }

    private static SupportedProject project(
            String title, String summary, String territory, Instant decidedAt, Integer... sdgs) {
        return new SupportedProject(
                UUID.randomUUID(),
                UUID.randomUUID(),
                title,
                summary,
                "Mairie",
                List.of(ActorProfile.ASSOCIATION, ActorProfile.LOCAL_AUTHORITY),
                List.of(sdgs),
                List.of(territory),
                List.of(new SupportedProject.Ally("Mairie", ActorProfile.LOCAL_AUTHORITY, AllianceRole.LEAD)),
                new SupportedProject.Verdict("2026-000001", "MAJORITY", List.of(), 1, "ab"),
                1_000_000,
                50_000,
                decidedAt);
    }
}

package fr.fondationdesterritoires.territories.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.territories.Submissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RealParts(broker = false)
class OrganisationStoreTests {

    private final OrganisationStore store;
    private final UUID organisation = UUID.randomUUID();
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marc = TestTokens.person("Marc Petit");

    OrganisationStoreTests(RealDatabase database) {
        store = new OrganisationStore(database.client());
    }

    @Test
    void members_are_those_of_the_latest_event() {
        keep(0, 1, awa, marc);
        keep(0, 2, marc);
        assertThat(ofPeople()).isEqualTo(Map.of(marc.id(), Set.of(organisation)));
    }

    @Test
    void an_older_event_changes_nothing() {
        keep(0, 2, marc);
        keep(0, 1, awa, marc);
        assertThat(ofPeople()).isEqualTo(Map.of(marc.id(), Set.of(organisation)));
    }

    @Test
    void after_a_restore_of_the_publisher_versions_count_anew() {
        keep(0, 7, marc);
        keep(1, 1, awa);
        assertThat(ofPeople()).isEqualTo(Map.of(awa.id(), Set.of(organisation)));
    }

    @Test
    void an_organisation_may_be_left_without_members() {
        keep(0, 1, awa);
        keep(0, 2);
        assertThat(ofPeople()).isEmpty();
    }

    private Map<UUID, Set<UUID>> ofPeople() {
        Map<UUID, Set<UUID>> found =
                store.ofPeople(List.of(awa.id(), marc.id())).block();
        return Objects.requireNonNull(found);
    }

    private void keep(long epoch, long version, TestPerson... members) {
        EventMetadata metadata = new EventMetadata(
                UUID.randomUUID(), organisation.toString(), version, Instant.parse("2026-11-22T11:00:00Z"), epoch);
        store.keep(Submissions.organisation(organisation, members), metadata).block();
    }
}

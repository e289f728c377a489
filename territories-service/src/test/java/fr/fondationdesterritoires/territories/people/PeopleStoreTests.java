package fr.fondationdesterritoires.territories.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RealParts(broker = false)
class PeopleStoreTests {

    private final PeopleStore store;
    private final UUID awa = UUID.randomUUID();

    PeopleStoreTests(RealDatabase database) {
        store = new PeopleStore(database.client());
    }

    @Test
    void a_name_is_that_of_the_latest_event() {
        keep(0, 1, "Awa Diop");
        keep(0, 2, "Awa Diop-Martin");
        keep(0, 1, "Awa Diop");
        assertThat(names()).isEqualTo(Map.of(awa, "Awa Diop-Martin"));
    }

    @Test
    void after_a_restore_of_the_publisher_versions_count_anew() {
        keep(0, 7, "Awa Diop-Martin");
        keep(1, 1, "Awa Diop");
        assertThat(names()).isEqualTo(Map.of(awa, "Awa Diop"));
    }

    @Test
    void nobody_is_named_before_they_are_known_nor_once_forgotten() {
        assertThat(names()).isEmpty();
        keep(0, 1, "Awa Diop");
        store.forget(awa).block();
        assertThat(names()).isEmpty();
    }

    private Map<UUID, String> names() {
        return Objects.requireNonNull(
                store.names(List.of(awa, UUID.randomUUID())).block());
    }

    private void keep(long epoch, long version, String name) {
        EventMetadata metadata = new EventMetadata(
                UUID.randomUUID(), awa.toString(), version, Instant.parse("2026-11-22T11:00:00Z"), epoch);
        store.keep(new PersonChanged(awa, "awa.diop@exemple.fr", name, "fr", List.of()), metadata)
                .block();
    }
}

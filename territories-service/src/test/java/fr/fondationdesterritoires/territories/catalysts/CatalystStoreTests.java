package fr.fondationdesterritoires.territories.catalysts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystProfile;
import fr.fondationdesterritoires.territories.catalysts.domain.Recognition;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RealParts(broker = false)
class CatalystStoreTests {

    private final CatalystStore store;

    CatalystStoreTests(RealDatabase database) {
        store = new CatalystStore(database.client());
    }

    @Test
    void what_was_added_is_read_back() {
        Catalyst added = add(3, "department-42", "commune-2A004");
        assertThat(store.get(added.id()).block()).isEqualTo(added);
        assertThat(store.ofPerson(added.personId()).block()).isEqualTo(added);
        assertThat(added.profile().territories())
                .containsExactly(TerritoryCode.of("department-42"), TerritoryCode.of("commune-2A004"));
    }

    @Test
    void numbers_rise() {
        assertThat(add(1, "department-01").number())
                .isLessThan(add(1, "department-01").number());
    }

    @Test
    void no_more_places_are_taken_than_there_are_even_at_once() {
        Catalyst catalyst = add(3, "department-02");
        List<Boolean> taken = Flux.range(0, 12)
                .flatMap(
                        attempt ->
                                store.take(catalyst.id()).thenReturn(true).onErrorReturn(RefusalException.class, false),
                        12)
                .collectList()
                .block();
        assertThat(taken).filteredOn(one -> one).hasSize(3);
        assertThat(get(catalyst).taken()).isEqualTo(3);
        assertThat(get(catalyst).freeCapacity()).isZero();
    }

    @Test
    void a_place_given_back_can_be_taken_again() {
        Catalyst catalyst = add(1, "department-03");
        Mono<Void> takeGiveTake =
                store.take(catalyst.id()).then(store.giveBack(catalyst.id())).then(store.take(catalyst.id()));
        takeGiveTake.block();
        assertThat(get(catalyst).taken()).isEqualTo(1);
    }

    @Test
    void near_are_those_who_touch_the_territory_and_have_a_place() {
        Catalyst commune = add(1, "commune-33063");
        Catalyst region = add(1, "region-75");
        Catalyst full = add(0, "department-33");
        Catalyst elsewhere = add(1, "department-32");
        assertThat(near("commune-33063")).contains(commune.id(), region.id()).doesNotContain(full.id(), elsewhere.id());
        assertThat(near("department-33")).contains(commune.id(), region.id()).doesNotContain(elsewhere.id());
        assertThat(near("country-FR")).contains(commune.id(), region.id(), elsewhere.id());
        assertThat(near()).isEmpty();
    }

    @Test
    void a_change_from_an_old_version_changes_nothing() {
        Catalyst catalyst = add(1, "department-04");
        assertThat(store.change(catalyst.id(), profile(5, "department-05"), 1).block())
                .extracting(Catalyst::version)
                .isEqualTo(2L);
        assertThat(store.change(catalyst.id(), profile(9, "department-06"), 1).block())
                .isNull();
        assertThat(get(catalyst).profile().capacity()).isEqualTo(5);
    }

    private Catalyst get(Catalyst catalyst) {
        return Objects.requireNonNull(store.get(catalyst.id()).block());
    }

    private List<CatalystId> near(String... territories) {
        List<Catalyst> found = store.near(
                        Arrays.stream(territories).map(TerritoryCode::of).toList())
                .block();
        return Objects.requireNonNull(found).stream().map(Catalyst::id).toList();
    }

    private Catalyst add(int capacity, String... territories) {
        Recognition recognition = new Recognition(UUID.randomUUID(), null, profile(capacity, territories));
        return Objects.requireNonNull(
                store.add(new CatalystId(UUID.randomUUID()), recognition, Instant.parse("2026-11-22T11:00:00Z"))
                        .block());
    }

    private static CatalystProfile profile(int capacity, String... territories) {
        return new CatalystProfile(
                Arrays.stream(territories).map(TerritoryCode::of).toList(),
                List.of(3, 11),
                List.of(CatalystRole.ACCOMPANIMENT),
                capacity);
    }
}

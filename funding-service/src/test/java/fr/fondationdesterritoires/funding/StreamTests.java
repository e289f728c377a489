package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@ServiceTest
class StreamTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Autowired
    private WebTestClient client;

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void a_reader_is_told_that_the_session_changed_and_nothing_of_how() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 1_000_000).is(201);
        try (Reading reading = read(meeting, house.member(2), null)) {
            reading.waitFor(1);
            meeting.vote(0, 5, "AGAINST").is(200);
            reading.waitFor(2);
            ServerSentEvent<String> told = reading.events().getLast();
            assertThat(told.event()).isEqualTo("session-changed");
            assertThat(told.data()).matches("\\{\"version\":[0-9]+}");
        }
    }

    @Test
    void the_recused_are_not_told_of_what_happens_without_them() throws Exception {
        UUID partner = house.organisation(house.member(9));
        House.Meeting meeting = house.open(ALL, house.candidate(partner), house.candidate());
        meeting.attest(0, ALL.subList(0, 8));
        meeting.openBallot(0, house.chair(), 1_000_000).is(201);
        try (Reading recused = read(meeting, house.member(9), null);
                Reading other = read(meeting, house.member(2), null)) {
            recused.waitFor(1);
            other.waitFor(1);
            meeting.vote(0, 5, "FOR").is(200);
            meeting.vote(0, 6, "FOR").is(200);
            other.waitFor(2);
            Thread.sleep(1_500);
            assertThat(recused.events()).hasSize(1);
            house.api
                    .put(house.member(3), meeting.path("/attendance/me"), Map.of("present", false))
                    .is(200);
            recused.waitFor(2);
        }
    }

    @Test
    void who_comes_to_stand_aside_is_told_to_read_again_and_not_of_which_item() {
        UUID partner = house.organisation();
        House.Meeting meeting = house.open(ALL, house.candidate(partner), house.candidate());
        try (Reading found = read(meeting, house.member(5), null);
                Reading declaring = read(meeting, house.member(6), null)) {
            found.waitFor(1);
            declaring.waitFor(1);
            house.organisationChanged(partner, 2, house.member(5));
            found.waitFor(2);
            declaring.waitFor(2);
            assertThat(meeting.seenBy(house.member(5), 0).path("hidden").asBoolean())
                    .isTrue();
            house.api
                    .put(
                            house.member(6),
                            meeting.item(1, "/attestation"),
                            Map.of("conflict", true, "nature", "Ancien salarié"))
                    .is(204);
            declaring.waitFor(3);
            assertThat(declaring.events())
                    .allMatch(event -> Objects.requireNonNull(event.data()).matches("\\{\"version\":[0-9]+}"));
        }
    }

    @Test
    void who_comes_back_with_the_last_event_is_told_only_of_what_is_new() throws Exception {
        House.Meeting meeting = house.open(ALL, house.candidate());
        String last;
        try (Reading reading = read(meeting, house.member(2), null)) {
            reading.waitFor(1);
            last = reading.events().getLast().id();
        }
        try (Reading again = read(meeting, house.member(2), last)) {
            Thread.sleep(1_500);
            assertThat(again.events()).isEmpty();
            meeting.attest(0, List.of(3));
            again.waitFor(1);
        }
    }

    @Test
    void strangers_get_no_stream() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        house.api.get(house.stranger, meeting.path("/stream")).refused(404, "session-not-found");
    }

    private Reading read(House.Meeting meeting, TestPerson person, @Nullable String lastEventId) {
        List<ServerSentEvent<String>> events = new CopyOnWriteArrayList<>();
        Flux<ServerSentEvent<String>> stream = client.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .get()
                .uri(meeting.path("/stream"))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    person.signIn(headers);
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> event.event() != null);
        return new Reading(events, stream.subscribe(events::add));
    }

    private record Reading(List<ServerSentEvent<String>> events, Disposable subscription) implements AutoCloseable {

        void waitFor(int count) {
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (events.size() < count && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(events).hasSizeGreaterThanOrEqualTo(count);
        }

        @Override
        public void close() {
            subscription.dispose();
        }
    }
}

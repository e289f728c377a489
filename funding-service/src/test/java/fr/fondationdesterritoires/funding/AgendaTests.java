package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** A session before it is opened, through the API: what is on its agenda, who is told of it, when it may begin. */
@ServiceTest
class AgendaTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void what_is_taken_off_an_agenda_is_told() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.convened(candidate);
        house.api.delete(house.manager, meeting.item(0, "")).is(204);
        assertThat(takenOff(candidate).reason()).isEqualTo(TakenOffReason.TAKEN_OFF);
        assertThat(house.state(candidate)).isEqualTo("ELIGIBLE");
    }

    @Test
    void an_order_made_from_an_agenda_that_changed_meanwhile_is_refused() {
        House.Meeting meeting = house.planned(house.candidate(), house.candidate());
        Api.Answer seen = house.api.get(house.manager, meeting.path("")).is(200);
        long version = seen.body().path("agendaVersion").asLong();
        assertThat(seen.headers().getETag()).startsWith("\"" + version + "-");
        List<UUID> turned = meeting.items().reversed();
        Api.Answer first = order(meeting, turned, version).is(200);
        order(meeting, meeting.items(), version).refused(412, "stale-edit");
        assertThat(meeting.seenBy(house.manager, 0).path("itemId").asString())
                .isEqualTo(turned.getFirst().toString());
        order(meeting, meeting.items(), first.body().path("agendaVersion").asLong())
                .is(200);
    }

    @Test
    void the_agendas_version_tells_nothing_of_what_is_done_to_an_item() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        Api.Answer before = house.api.get(house.member(8), meeting.path("")).is(200);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.vote(0, 2, "FOR").is(200);
        Api.Answer after = house.api.get(house.member(8), meeting.path("")).is(200);
        assertThat(after.text("agendaVersion")).isEqualTo(before.text("agendaVersion"));
        assertThat(after.headers().getETag()).isNotEqualTo(before.headers().getETag());
    }

    @Test
    void a_session_planned_for_later_is_not_opened_today() {
        Instant startsAt = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        House.Meeting meeting = house.convened(startsAt, house.candidate());
        String from = startsAt.minus(30, ChronoUnit.MINUTES).toString();

        Api.Answer early =
                house.api.post(house.chair(), meeting.path("/opening"), null).refused(409, "too-early-to-open");
        assertThat(early.body().path("arguments").path("from").asString()).isEqualTo(from);
        assertThat(early.text("detail"))
                .contains(DateTimeFormatter.ofPattern("HH:mm")
                        .withZone(ZoneId.of("Europe/Paris"))
                        .format(Instant.parse(from)));
        assertThat(meeting.seenBy(house.chair()).path("iOpenFrom").asString()).isEqualTo(from);
        assertThat(meeting.seenBy(house.member(5)).has("iOpenFrom")).isFalse();
    }

    @Test
    void nobody_is_there_before_the_session_may_be_opened() {
        Instant startsAt = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        House.Meeting meeting = house.convened(startsAt, house.candidate());
        String from = startsAt.minus(30, ChronoUnit.MINUTES).toString();
        Map<String, Object> present = Map.of("present", true);

        Api.Answer early = house.api
                .put(house.member(2), meeting.path("/attendance/me"), present)
                .refused(409, "too-early-to-attend");
        assertThat(early.body().path("arguments").path("from").asString()).isEqualTo(from);
        house.api.put(house.secretary(), meeting.path("/attendance/2"), present).refused(409, "too-early-to-attend");
        assertThat(meeting.seenBy(house.member(2)).path("opensFrom").asString()).isEqualTo(from);
    }

    @Test
    void who_stands_in_for_the_co_chairs_opens_from_the_sessions_time_and_notes_nobody_else() {
        Instant startsAt = Instant.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        House.Meeting meeting = house.convened(startsAt, house.candidate());
        Map<String, Object> present = Map.of("present", true);
        house.api.put(house.member(2), meeting.path("/attendance/me"), present).is(200);

        JsonNode first = meeting.seenBy(house.member(2));
        assertThat(first.path("iOpenFrom").asString()).isEqualTo(startsAt.toString());
        assertThat(first.path("iPreside").asBoolean()).isFalse();
        house.api.post(house.member(2), meeting.path("/opening"), null).refused(409, "too-early-to-open");
        house.api.put(house.member(2), meeting.path("/attendance/3"), present).refused(403, "chair-or-secretary-only");
    }

    @Test
    void a_session_is_not_planned_for_a_day_that_is_over_or_on_which_nobody_sits() {
        UUID empty = house.api
                .post(house.manager, "/api/committees", Map.of("name", "Comité à composer", "fundId", house.fund))
                .is(201)
                .id("committeeId");
        plan(house.committee, Instant.now().minus(1, ChronoUnit.DAYS)).refused(422, "session-date-past");
        plan(empty, Instant.now()).refused(409, "nobody-in-office");
    }

    private Api.Answer plan(UUID committee, Instant startsAt) {
        return house.api.post(
                house.manager,
                "/api/sessions",
                Map.of("committeeId", committee, "startsAt", startsAt, "place", "Paris", "mode", "BOTH"));
    }

    @Test
    void a_plan_may_let_its_session_open_earlier() {
        Instant startsAt = Instant.now().plus(3, ChronoUnit.HOURS);
        House.Candidate candidate = house.candidate();
        UUID session = house.api
                .post(
                        house.manager,
                        "/api/sessions",
                        Map.of(
                                "committeeId",
                                house.committee,
                                "startsAt",
                                startsAt,
                                "place",
                                "Paris",
                                "mode",
                                "BOTH",
                                "openingLeadMinutes",
                                240))
                .is(201)
                .id("sessionId");
        House.Meeting meeting = new House.Meeting(house, session, List.of(house.place(session, candidate)));
        house.api.post(house.manager, meeting.path("/convocation"), null).is(200);
        house.api.post(house.chair(), meeting.path("/opening"), null).is(200);
    }

    @Test
    void convening_tells_each_member_what_they_may_know() {
        UUID partner = house.organisation(house.member(8));
        House.Meeting meeting = house.convened(house.candidate(partner), house.candidate());
        SessionConvened convened = house.events.published(SessionConvened.class).stream()
                .filter(event -> event.sessionId().equals(meeting.session()))
                .findFirst()
                .orElseThrow();
        assertThat(convened.members()).hasSize(10);
        assertThat(convened.members())
                .filteredOn(member -> member.personId().equals(house.member(8).id()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.itemTitles()).hasSize(1);
                    assertThat(member.itemsTreatedWithout()).isEqualTo(1);
                });
        assertThat(house.events.published(ApplicationPlacedOnAgenda.class))
                .filteredOn(event -> event.sessionId().equals(meeting.session()))
                .hasSize(2);
    }

    @Test
    void a_planned_session_is_known_to_those_who_prepare_it() {
        House.Meeting meeting = house.planned(house.candidate());
        house.api.get(house.member(2), meeting.path("")).refused(404, "session-not-found");
        house.api.get(house.stranger, meeting.path("")).refused(404, "session-not-found");
        house.api.get(house.chair(), meeting.path("")).is(200);
        house.api.get(house.secretary(), meeting.path("")).is(200);
        house.api.post(house.secretary(), meeting.path("/convocation"), null).is(200);
        house.api.get(house.member(2), meeting.path("")).is(200);
        house.api.get(house.stranger, meeting.path("")).refused(404, "session-not-found");
    }

    private Api.Answer order(House.Meeting meeting, List<UUID> items, long version) {
        return house.api.call(
                HttpMethod.PUT,
                house.manager,
                meeting.path("/items-order"),
                items,
                headers -> headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\""));
    }

    private ApplicationTakenOffAgenda takenOff(House.Candidate candidate) {
        return house.events.published(ApplicationTakenOffAgenda.class).stream()
                .filter(event -> event.applicationId().equals(candidate.application()))
                .findFirst()
                .orElseThrow();
    }
}

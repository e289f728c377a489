package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What each member sees of an item that they are not in conflict with. */
@ServiceTest
class SightTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void before_attesting_a_member_sees_title_organisations_and_territories_only() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 1_500_000).is(201);
        JsonNode outline = meeting.seenBy(house.member(2), 0);
        assertThat(outline.path("title").asString()).isEqualTo("Une cuisine partagée");
        assertThat(outline.path("territories").get(0).path("name").asString()).isEqualTo("Saint-Étienne");
        assertThat(outline.has("requestedCents")).isFalse();
        assertThat(outline.has("ballot")).isFalse();
        house.api.get(house.member(2), meeting.item(0, "/file")).refused(403, "attestation-required");
        meeting.vote(0, 2, "FOR").refused(403, "attestation-required");
        meeting.attest(0, List.of(2));
        assertThat(house.api
                        .get(house.member(2), meeting.item(0, "/file"))
                        .is(200)
                        .text("sha256"))
                .hasSize(64);
        assertThat(meeting.seenBy(house.member(2), 0)
                        .path("ballot")
                        .path("amountCents")
                        .asLong())
                .isEqualTo(1_500_000);
    }

    @Test
    void who_may_not_open_a_ballot_learns_nothing_of_the_amount_asked() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        for (long cents : List.of(2_000_000L, 2_000_001L)) {
            meeting.openBallot(0, house.member(2), cents).refused(403, "chair-only");
            meeting.openBallot(0, house.chair(), cents).refused(403, "attestation-required");
        }
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 2_000_001).refused(422, "amount-above-request");
    }

    @Test
    void reasons_and_conditions_are_for_those_who_may_read_the_file() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        List<Integer> attested = ALL.subList(0, 8);
        meeting.attest(0, attested);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        attested.forEach(number -> meeting.vote(0, number, "AGAINST").is(200));
        meeting.closeBallot(0, house.chair()).is(200);
        assertThat(meeting.seenBy(house.member(2), 0)
                        .path("result")
                        .path("reasons")
                        .asString())
                .isEqualTo("Trop loin de l'appel.");
        TestPerson administrator = TestTokens.person("Ada Faure", StaffRole.FOUNDATION_ADMIN);
        for (TestPerson person : List.of(house.member(9), house.secretary(), administrator)) {
            JsonNode result = meeting.seenBy(person, 0).path("result");
            assertThat(result.path("outcome").asString()).isEqualTo("REFUSED");
            assertThat(result.path("votesByCollege").size()).isEqualTo(3);
            assertThat(result.has("reasons")).isFalse();
        }
    }
}

package fr.fondationdesterritoires.funding.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.BallotId;
import fr.fondationdesterritoires.funding.decisions.domain.Electorate;
import fr.fondationdesterritoires.funding.decisions.domain.FrozenBallot;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.funding.sessions.domain.Agenda;
import fr.fondationdesterritoires.funding.sessions.domain.Ballot;
import fr.fondationdesterritoires.funding.sessions.domain.FrozenDossier;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.ItemState;
import fr.fondationdesterritoires.funding.sessions.domain.Recusals;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionDocumentsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");

    private final SessionDocuments documents = new SessionDocuments();

    @Test
    void a_session_is_read_as_it_was_laid_down() {
        Item item = item(Optional.of(new FrozenDossier(new UUID(5, 1), 2, "9f86d081")), true);
        Session session = session(Duration.ofMinutes(5), new Agenda(List.of(item), List.of(item)));

        assertThat(documents.read(documents.write(session))).isEqualTo(session);
    }

    @Test
    void a_session_laid_down_before_leads_and_items_taken_off_were_kept_is_still_read() {
        Session session = session(SessionPlan.USUAL_LEAD, Agenda.of(List.of(item(Optional.empty(), false))));
        String before = documents
                .write(session)
                .replaceFirst(",\"openingLead\":\"?[^\",}]+\"?", "")
                .replaceFirst(",\"takenOff\":\\[]", "");

        assertThat(before).doesNotContain("openingLead").doesNotContain("takenOff");
        assertThat(documents.read(before)).isEqualTo(session);
    }

    @Test
    void one_laid_down_before_items_named_their_dossier_and_premiums_said_that_they_were_cut_is_still_read() {
        Session session = session(SessionPlan.USUAL_LEAD, Agenda.of(List.of(item(Optional.empty(), false))));
        String before =
                documents.write(session).replace("\"dossier\":null,", "").replace("\"premiumCut\":false,", "");

        assertThat(before).doesNotContain("dossier").doesNotContain("premiumCut");
        assertThat(documents.read(before)).isEqualTo(session);
    }

    private static Item item(Optional<FrozenDossier> dossier, boolean cut) {
        FrozenBallot frozen = new FrozenBallot(
                Motion.FUND,
                new Electorate(Collections.emptyNavigableMap()),
                Collections.emptyNavigableSet(),
                Collections.emptyNavigableSet());
        Award award = new Award(Money.ofEuros(20_000), Money.ofEuros(1_000), cut, Optional.empty());
        return new Item(
                new ItemId(new UUID(1, 1)),
                new ApplicationId(new UUID(2, 1)),
                dossier,
                Collections.emptyNavigableSet(),
                Recusals.NONE,
                new ItemState.Voting(
                        Ballot.opened(new BallotId(new UUID(3, 1)), frozen, award, new MemberNumber(1), NOW)));
    }

    private static Session session(Duration lead, Agenda agenda) {
        return new Session.Planned(
                new SessionId(new UUID(4, 1)),
                new SessionPlan(new CommitteeId(new UUID(6, 1)), NOW, "Paris", SessionMode.BOTH, lead),
                agenda);
    }
}

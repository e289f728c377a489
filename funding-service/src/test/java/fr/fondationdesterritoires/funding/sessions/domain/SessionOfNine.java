package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.BallotId;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.decisions.domain.DecisionId;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;

/**
 * A session of nine members and its acts, as the tests do them; three members in each college: 1–3, 4–6, 7–9; 1 and 4
 * are co-chairs, 10 is the secretary.
 */
abstract class SessionOfNine {

    static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    static final ApplicationId APPLICATION = new ApplicationId(new UUID(2, 1));
    static final ApplicationId OTHER = new ApplicationId(new UUID(2, 2));
    static final ItemId ITEM = new ItemId(new UUID(3, 1));
    static final ItemId OTHER_ITEM = new ItemId(new UUID(3, 2));
    static final MemberNumber CHAIR = TestBench.number(1);
    static final MemberNumber SECRETARY = TestBench.number(10);

    final Bench bench = TestBench.withSecretary(TestBench.of(List.of(3, 3, 3), 1, 4));
    final List<SessionEvent> events = new ArrayList<>();
    Session session = new Session.Planned(
            new SessionId(new UUID(4, 1)),
            new SessionPlan(new CommitteeId(new UUID(5, 1)), NOW, "Paris", SessionMode.BOTH, SessionPlan.USUAL_LEAD),
            Agenda.of(List.of(Item.of(ITEM, APPLICATION), Item.of(OTHER_ITEM, OTHER))));

    void convene() {
        accept(Preparing.convene(session, bench, NOW));
    }

    void attend(int... members) {
        for (int member : members) {
            accept(Presiding.takeAttendance(
                    session, TestBench.number(member), true, TestBench.number(member), bench, NOW));
        }
    }

    void openWith(int... present) {
        convene();
        attend(present);
        accept(Presiding.open(session, SECRETARY, bench, NOW));
        attested(1);
    }

    void ballotWith(int... present) {
        openWith(present);
        attested(present);
        accept(openBallot(CHAIR));
    }

    void attested(int... members) {
        for (int member : members) {
            accept(StandingAside.attest(session, item(), TestBench.number(member)));
        }
    }

    void recompute(int... conflicted) {
        NavigableSet<MemberNumber> members = TestBench.numbers(conflicted);
        apply(StandingAside.recompute(session, Map.of(APPLICATION, members)));
    }

    Outcome<Change> openBallot(MemberNumber by) {
        return Presiding.openBallot(session, item(), moved(), by, bench, NOW);
    }

    Outcome<Voting.Cast> vote(int member, Choice choice) {
        return Voting.cast(session, item(), TestBench.number(member), choice, "salt-" + member, NOW);
    }

    void cast(int member, Choice choice) {
        accept(vote(member, choice).map(Voting.Cast::change));
    }

    void close() {
        accept(Presiding.closeBallot(session, item(), decisionId(), Optional.empty(), CHAIR, bench, NOW));
    }

    Outcome<Change> lift(int member, int by) {
        return StandingAside.lift(
                session, item(), TestBench.number(member), TestBench.number(by), "Sans lien avec le projet", bench);
    }

    void accept(Outcome<Change> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        apply(((Outcome.Accepted<Change>) outcome).value());
    }

    void apply(Change change) {
        session = change.session();
        events.addAll(change.events());
    }

    Item item() {
        return session.agenda().find(ITEM).orElseThrow();
    }

    Ballot ballot() {
        return ((ItemState.Voting) item().state()).ballot();
    }

    ItemState.Decided decided() {
        return (ItemState.Decided) item().state();
    }

    static DecisionId decisionId() {
        return new DecisionId(new UUID(8, 1));
    }

    static Presiding.Moved moved() {
        return new Presiding.Moved(
                new BallotId(new UUID(9, 1)),
                Motion.FUND,
                new Award(Money.ofEuros(10_000), Money.ofEuros(1_000), false, Optional.empty()));
    }
}

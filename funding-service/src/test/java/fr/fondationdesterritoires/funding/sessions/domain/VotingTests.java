package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.decisions.domain.Commitment;
import fr.fondationdesterritoires.funding.decisions.domain.Explanation;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** While a ballot is open, until it is closed or voided. */
class VotingTests extends SessionOfNine {

    @Test
    void a_member_who_did_not_attest_cannot_vote() {
        openWith(1, 4, 5, 6, 7);
        accept(openBallot(CHAIR));
        assertThat(vote(5, Choice.FOR)).isEqualTo(Outcome.refused(Simple.ATTESTATION_REQUIRED));
        attested(5);
        assertThat(vote(5, Choice.FOR).isAccepted()).isTrue();
    }

    @Test
    void the_secretary_outside_the_colleges_has_no_vote() {
        openWith(1, 4, 5, 6, 7, 10);
        attested(10);
        accept(openBallot(CHAIR));
        assertThat(vote(10, Choice.FOR)).isEqualTo(Outcome.refused(Simple.NO_VOTE));
    }

    @Test
    void the_last_vote_of_a_member_counts_and_every_change_stays() {
        ballotWith(1, 4, 5, 6, 7);
        cast(5, Choice.AGAINST);
        cast(5, Choice.FOR);
        assertThat(ballot().casts()).hasSize(2);
        assertThat(ballot().result().total().forVotes()).isEqualTo(1);
        assertThat(ballot().result().total().against()).isZero();
    }

    @Test
    void the_same_choice_again_is_the_vote_already_cast() {
        ballotWith(1, 4, 5, 6, 7);
        cast(5, Choice.FOR);
        CastVote first = ballot().lastOf(TestBench.number(5)).orElseThrow();
        Outcome<Voting.Cast> again =
                Voting.cast(session, item(), TestBench.number(5), Choice.FOR, "other-salt", NOW.plusSeconds(60));

        assertThat(again).isEqualTo(Outcome.accepted(new Voting.Cast(first, Change.none(session))));

        cast(5, Choice.AGAINST);
        cast(5, Choice.FOR);
        assertThat(ballot().casts()).hasSize(3);
    }

    @Test
    void the_ledger_is_told_a_commitment_that_the_salt_opens() {
        ballotWith(1, 4, 5, 6, 7);
        cast(5, Choice.FOR);
        SessionEvent.VoteCast told = (SessionEvent.VoteCast) events.getLast();
        assertThat(told.cast().commitment())
                .isEqualTo(Commitment.to(ballot().id(), TestBench.number(5), 1, Choice.FOR, "salt-5"));
        assertThat(told.cast().toString()).doesNotContain("FOR").doesNotContain("salt");
    }

    @Test
    void a_recusal_found_late_voids_the_vote_and_the_ledger_says_so() {
        ballotWith(1, 4, 5, 6, 7, 8);
        cast(5, Choice.FOR);
        recompute(5);
        assertThat(events)
                .anyMatch(event -> event instanceof SessionEvent.Recused recused
                        && recused.member().equals(TestBench.number(5)))
                .anyMatch(event -> event instanceof SessionEvent.VoteVoided voided
                        && voided.member().equals(TestBench.number(5)));
        assertThat(ballot().voted()).isEmpty();
        assertThat(vote(5, Choice.FOR)).isEqualTo(Outcome.refused(Simple.ITEM_NOT_FOUND));
    }

    @Test
    void a_declared_recusal_voids_the_vote_too() {
        ballotWith(1, 4, 5, 6, 7, 8);
        cast(5, Choice.FOR);
        accept(StandingAside.declare(session, item(), TestBench.number(5), "Mon frère y travaille"));
        assertThat(ballot().result().total().forVotes()).isZero();
        assertThat(events).anyMatch(SessionEvent.VoteVoided.class::isInstance);
    }

    @Test
    void a_conflict_that_ends_does_not_bring_the_member_back() {
        ballotWith(1, 4, 5, 6, 7, 8);
        recompute(5);
        recompute();
        assertThat(item().isRecused(TestBench.number(5))).isTrue();
        close();
        assertThat(decided().ballot().recusedSince()).containsExactly(TestBench.number(5));
    }

    @Test
    void a_quorum_lost_by_late_recusals_defers_the_item() {
        ballotWith(1, 4, 5, 6, 7);
        cast(1, Choice.FOR);
        cast(4, Choice.FOR);
        recompute(7);
        close();
        assertThat(decided().decision().outcome()).isEqualTo(DecisionOutcome.DEFERRED);
        assertThat(decided().decision().result().explanation()).isEqualTo(Explanation.QUORUM_LOST);
    }

    @Test
    void closing_is_for_who_chairs_the_item() {
        ballotWith(1, 4, 5, 6, 7);
        assertThat(Presiding.closeBallot(
                        session, item(), decisionId(), Optional.empty(), TestBench.number(5), bench, NOW))
                .isEqualTo(Outcome.refused(Simple.CHAIR_ONLY));
    }

    @Test
    void closing_is_for_a_chair_who_attested() {
        openWith(1, 4, 5, 6, 7);
        accept(openBallot(CHAIR));
        assertThat(Presiding.closeBallot(
                        session, item(), decisionId(), Optional.empty(), TestBench.number(4), bench, NOW))
                .isEqualTo(Outcome.refused(Simple.ATTESTATION_REQUIRED));
    }

    @Test
    void after_closing_nobody_votes() {
        ballotWith(1, 4, 5, 6, 7);
        cast(5, Choice.FOR);
        close();
        assertThat(vote(4, Choice.FOR)).isEqualTo(Outcome.refused(Simple.BALLOT_NOT_OPEN));
        assertThat(Presiding.closeBallot(session, item(), decisionId(), Optional.empty(), CHAIR, bench, NOW))
                .isEqualTo(Outcome.refused(Simple.BALLOT_NOT_OPEN));
    }

    @Test
    void a_withdrawal_voids_the_ballot_and_its_votes_are_never_told() {
        ballotWith(1, 4, 5, 6, 7);
        cast(5, Choice.FOR);
        apply(StandingAside.withdraw(session, item(), NOW));
        assertThat(events.getLast()).isEqualTo(new SessionEvent.Withdrawn(ITEM));
        assertThat(events).anyMatch(SessionEvent.BallotVoided.class::isInstance);
        assertThat(events).noneMatch(SessionEvent.BallotClosed.class::isInstance);
    }
}

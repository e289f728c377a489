package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.calls.Calls;
import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.BallotId;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.funding.funds.domain.ReservationId;
import fr.fondationdesterritoires.funding.funds.domain.ShareId;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.Motions;
import fr.fondationdesterritoires.funding.sessions.domain.Presiding;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The chair puts a motion to the vote: its money is set aside, or the ballot does not open. */
@Component
class OpenBallot {

    private final SessionActs acts;
    private final Applications applications;
    private final Calls calls;
    private final FundBooks funds;

    OpenBallot(SessionActs acts, Applications applications, Calls calls, FundBooks funds) {
        this.acts = acts;
        this.applications = applications;
        this.calls = calls;
        this.funds = funds;
    }

    record Motioned(Motion motion, Money amount, Optional<String> conditions) {}

    record OpenedBallot(
            UUID ballotId, Motion motion, long amountCents, long premiumCents, boolean premiumCut, Instant openedAt) {}

    private record Table(Sitting sitting, Item item, MemberNumber by) {}

    private record Terms(Call.Published call, Award award) {}

    Mono<OpenedBallot> with(SessionId id, ItemId itemId, CurrentPerson person, Motioned motioned) {
        return acts.inTransaction(table(id, itemId, person)
                .flatMap(table ->
                        terms(table.item(), motioned).flatMap(terms -> open(table, terms, motioned.motion()))));
    }

    private Mono<OpenedBallot> open(Table table, Terms terms, Motion motion) {
        Instant now = table.sitting().at();
        Presiding.Moved moved = new Presiding.Moved(new BallotId(Uuid7.at(now)), motion, terms.award());
        return Refusals.orError(Presiding.openBallot(
                        table.sitting().session(),
                        table.item(),
                        moved,
                        table.by(),
                        table.sitting().bench(),
                        now))
                .delayUntil(change -> setMoneyAside(moved, terms.call()))
                .flatMap(change -> acts.save(table.sitting(), change))
                .thenReturn(opened(moved, now));
    }

    private Mono<Table> table(SessionId id, ItemId itemId, CurrentPerson person) {
        return acts.take(id, person)
                .map(sitting -> sitting.item(itemId, person)
                        .flatMap(item -> sitting.member(person).map(by -> new Table(sitting, item, by)))
                        .flatMap(OpenBallot::ready))
                .transform(Refusals::orError);
    }

    // Before the amount is looked at: what it is compared with is not told to whoever may not open the ballot.
    private static Outcome<Table> ready(Table table) {
        return Presiding.mayOpenBallot(
                        table.sitting().session(),
                        table.item(),
                        table.by(),
                        table.sitting().bench())
                .map(item -> table);
    }

    private Mono<Terms> terms(Item item, Motioned motioned) {
        return applications
                .get(item.application())
                .zipWhen(application -> calls.published(application.candidacy().call()))
                .map(both -> Motions.award(
                                motioned.amount(),
                                both.getT1().candidacy(),
                                both.getT2().terms().maximum(),
                                motioned.conditions())
                        .map(award -> new Terms(both.getT2(), award)))
                .transform(Refusals::orError);
    }

    private Mono<Void> setMoneyAside(Presiding.Moved moved, Call.Published call) {
        ShareId share = new ShareId(call.id().value());
        return switch (moved.motion()) {
            case FUND ->
                funds.reserve(
                        new ReservationId(moved.ballot().value()),
                        call.terms().fund(),
                        share,
                        moved.award().total());
            case WAITING_LIST ->
                funds.balance(call.terms().fund(), share)
                        .map(left -> Motions.waitingListOnlyWithoutMoney(moved.motion(), moved.award(), left))
                        .transform(Refusals::orError)
                        .then();
        };
    }

    private static OpenedBallot opened(Presiding.Moved moved, Instant now) {
        return new OpenedBallot(
                moved.ballot().value(),
                moved.motion(),
                moved.award().amount().cents(),
                moved.award().premium().cents(),
                moved.award().premiumCut(),
                now);
    }
}

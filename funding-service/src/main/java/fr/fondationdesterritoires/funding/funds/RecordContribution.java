package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import fr.fondationdesterritoires.funding.funds.FundStore.StoredFund;
import fr.fondationdesterritoires.funding.funds.domain.Contribution;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A fund manager writes down money that came in. */
@Component
class RecordContribution {

    private final FundStore funds;
    private final TransactionalOperator transaction;
    private final Clock clock;

    RecordContribution(FundStore funds, TransactionalOperator transaction, Clock clock) {
        this.funds = funds;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Received(UUID contributionId, String from, long amountCents, LocalDate receivedOn) {}

    Mono<Received> with(CurrentPerson person, FundId id, String from, Money amount, LocalDate receivedOn) {
        UUID contribution = Uuid7.at(clock.instant());
        return FundAccess.manage(person)
                .then(funds.lock(id))
                .map(StoredFund::balance)
                .map(balance -> Contribution.to(balance, amount, receivedOn, ParisDay.of(clock.instant())))
                .transform(Refusals::orError)
                .flatMap(entry -> save(id, contribution, from, receivedOn, entry))
                .thenReturn(new Received(contribution, from, amount.cents(), receivedOn))
                .as(transaction::transactional);
    }

    private Mono<Void> save(FundId id, UUID contribution, String from, LocalDate on, Contribution.Entry entry) {
        Instant now = clock.instant();
        return funds.save(id, entry.after())
                .then(funds.post(id, null, contribution, entry.posting(), now))
                .then(funds.insertContribution(
                        contribution, id, from, entry.posting().amount(), on, now));
    }
}

package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.funding.funds.FundStore.StoredFund;
import fr.fondationdesterritoires.funding.funds.domain.FundBalance;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.funds.domain.FundKind;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A fund manager sets up a fund; it is empty at first. */
@Component
class CreateFund {

    private final FundStore funds;
    private final Clock clock;

    CreateFund(FundStore funds, Clock clock) {
        this.funds = funds;
        this.clock = clock;
    }

    Mono<StoredFund> with(CurrentPerson person, String name, FundKind kind, String description) {
        StoredFund fund = new StoredFund(
                new FundId(Uuid7.at(clock.instant())),
                name,
                kind,
                description,
                FundBalance.EMPTY,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return FundAccess.manage(person).then(funds.insert(fund)).thenReturn(fund);
    }
}

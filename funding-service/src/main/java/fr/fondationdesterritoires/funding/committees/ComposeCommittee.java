package fr.fondationdesterritoires.funding.committees;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.committees.CommitteeStore.StoredCommittee;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeRefusal;
import fr.fondationdesterritoires.funding.committees.domain.Mandate;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.Office;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A fund manager sets up a committee and seats its members. */
@Component
class ComposeCommittee {

    private final CommitteeStore committees;
    private final FundBooks funds;
    private final People people;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ComposeCommittee(
            CommitteeStore committees, FundBooks funds, People people, TransactionalOperator transaction, Clock clock) {
        this.committees = committees;
        this.funds = funds;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<StoredCommittee> create(CurrentPerson person, String name, FundId fund) {
        StoredCommittee committee = new StoredCommittee(
                new CommitteeId(Uuid7.at(clock.instant())),
                name,
                fund,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return People.fundManagerOnly(person)
                .then(funds.nameOf(fund))
                .flatMap(known -> committees.insert(committee))
                .thenReturn(committee);
    }

    record Appointment(PersonId person, Optional<College> college, Mandate mandate, Optional<Office> office) {}

    Mono<Member> appoint(CurrentPerson person, CommitteeId id, Appointment seat) {
        return People.fundManagerOnly(person)
                .then(committees.lock(id))
                .delayUntil(committee -> mustBeKnown(seat.person()))
                .map(committee -> committee.appoint(seat.person(), seat.college(), seat.mandate(), seat.office()))
                .transform(Refusals::orError)
                .delayUntil(member -> committees.insert(id, member))
                .as(transaction::transactional);
    }

    private Mono<Void> mustBeKnown(PersonId person) {
        return people.isKnown(person)
                .flatMap(known -> known ? Mono.empty() : Refusals.signal(CommitteeRefusal.PERSON_UNKNOWN));
    }
}

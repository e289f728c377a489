package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.Committees;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.funding.funds.domain.ReservationId;
import fr.fondationdesterritoires.funding.ledger.Ledgers;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.SessionStore.StoredSession;
import fr.fondationdesterritoires.funding.sessions.domain.Change;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.Leaving;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionEvent;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.StandingAside;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where sessions are taken up and laid down. Whoever takes one up sees its conflicts of interest as they are at that
 * moment; whoever lays it down writes its ledger, its row and its step. Locks are always taken in this order: session,
 * application, fund, ledger.
 */
@Component
class SessionFloor {

    private final SessionStore sessions;
    private final DeclaredRecusals declared;
    private final Committees committees;
    private final Applications applications;
    private final FundBooks funds;
    private final Ledgers ledgers;
    private final SessionSteps steps;
    private final LiveSessions live;
    private final Clock clock;

    SessionFloor(
            SessionStore sessions,
            DeclaredRecusals declared,
            Committees committees,
            Applications applications,
            FundBooks funds,
            Ledgers ledgers,
            SessionSteps steps,
            LiveSessions live,
            Clock clock) {
        this.sessions = sessions;
        this.declared = declared;
        this.committees = committees;
        this.applications = applications;
        this.funds = funds;
        this.ledgers = ledgers;
        this.steps = steps;
        this.live = live;
        this.clock = clock;
    }

    /** For reading. */
    Mono<Sitting> look(SessionId id, @Nullable PersonId reader) {
        return sessions.find(id).flatMap(stored -> sitting(stored, reader));
    }

    /** For changing: nobody else changes it before the transaction ends. */
    Mono<Sitting> take(SessionId id, @Nullable PersonId person) {
        return sessions.lock(id).flatMap(stored -> sitting(stored, person));
    }

    /** Writes the ledger's entries, then the session. */
    Mono<Void> save(Sitting before, Change change) {
        boolean nothingHappened = before.found().isEmpty()
                && change.events().isEmpty()
                && change.session().equals(before.stored().session());
        return nothingHappened
                ? Mono.empty()
                : save(before, change, Mono.just(change.session())).then();
    }

    /** Writes the ledger's entries, does what follows from them, then writes the session as that leaves it. */
    Mono<Session> save(Sitting before, Change change, Mono<Session> following) {
        List<SessionEvent> events = new ArrayList<>(before.found());
        events.addAll(change.events());
        SessionId id = change.session().id();
        return effects(before, events)
                .then(record(change.session(), events, before.at()))
                .then(following)
                .delayUntil(after -> sessions.save(before.stored(), after))
                .delayUntil(after -> declared.follow(before.stored().session(), after))
                .delayUntil(after -> steps.add(id, about(events), before.at()))
                .delayUntil(after -> live.changedOnCommit(id));
    }

    // The clock is read once the row is there, so behind its lock: what waited for another act comes after it in time.
    private Mono<Sitting> sitting(StoredSession stored, @Nullable PersonId person) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return committees
                .get(stored.session().plan().committee())
                .flatMap(committee -> sitting(stored, committee, person, at));
    }

    private Mono<Sitting> sitting(StoredSession stored, Committee committee, @Nullable PersonId person, Instant at) {
        Bench bench = committee.on(stored.session().plan().day());
        Set<ApplicationId> treated = SessionStore.applicationsOf(stored.session());
        Set<PersonId> people = bench.members().stream().map(Member::person).collect(Collectors.toSet());
        Mono<Set<ApplicationId>> hidden =
                person == null ? Mono.just(Set.of()) : applications.hiddenFrom(person, treated);
        return applications
                .conflicts(treated, people)
                .zipWith(hidden, (conflicts, own) -> sitting(stored, committee, bench, conflicts, own, at));
    }

    private static Sitting sitting(
            StoredSession stored,
            Committee committee,
            Bench bench,
            Map<ApplicationId, Set<PersonId>> conflicts,
            Set<ApplicationId> own,
            Instant at) {
        Change recomputed = StandingAside.recompute(stored.session(), numbers(conflicts, bench));
        return new Sitting(stored, recomputed.session(), recomputed.events(), committee, bench, own, at);
    }

    static Map<ApplicationId, NavigableSet<MemberNumber>> numbers(
            Map<ApplicationId, Set<PersonId>> conflicts, Bench bench) {
        Map<ApplicationId, NavigableSet<MemberNumber>> numbers = new HashMap<>();
        conflicts.forEach((application, people) -> numbers.put(application, numbers(people, bench)));
        return numbers;
    }

    static NavigableSet<MemberNumber> numbers(Collection<PersonId> people, Bench bench) {
        NavigableSet<MemberNumber> numbers = new TreeSet<>();
        bench.members().stream()
                .filter(member -> people.contains(member.person()))
                .map(Member::number)
                .forEach(numbers::add);
        return numbers;
    }

    private Mono<Void> effects(Sitting before, List<SessionEvent> events) {
        return Flux.fromIterable(events)
                .concatMap(event -> effect(before, event))
                .then();
    }

    private Mono<Void> effect(Sitting before, SessionEvent event) {
        return switch (event) {
            case SessionEvent.BallotVoided voided ->
                funds.release(new ReservationId(voided.ballot().id().value()));
            case SessionEvent.CarriedOver carried ->
                applications.takeOff(
                        carried.application(),
                        Leaving.why(before.session(), carried.item(), before.bench()),
                        before.at());
            default -> Mono.empty();
        };
    }

    private Mono<Void> record(Session session, List<SessionEvent> events, Instant now) {
        return Flux.fromIterable(events)
                .map(event -> SessionLedger.act(session, event, now))
                .concatMap(act -> ledgers.append(session.plan().committee(), act))
                .then();
    }

    // Hidden with its item only if it is about nothing else. One who comes to stand aside must read again, or their
    // page would go on showing the item: everyone is told, and nobody of which.
    private static Optional<ItemId> about(List<SessionEvent> events) {
        Set<Optional<ItemId>> items = new HashSet<>();
        events.forEach(event -> items.add(standsSomebodyAside(event) ? Optional.empty() : event.about()));
        return items.size() == 1 ? items.iterator().next() : Optional.empty();
    }

    private static boolean standsSomebodyAside(SessionEvent event) {
        return event instanceof SessionEvent.Recused || event instanceof SessionEvent.RecusalEnded;
    }
}

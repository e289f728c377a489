package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.applications.Applications.Outline;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.Committees;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.SessionStore.StoredSession;
import fr.fondationdesterritoires.funding.sessions.SessionViews.Area;
import fr.fondationdesterritoires.funding.sessions.SessionViews.AttendanceView;
import fr.fondationdesterritoires.funding.sessions.SessionViews.BallotView;
import fr.fondationdesterritoires.funding.sessions.SessionViews.CommitteeOfSession;
import fr.fondationdesterritoires.funding.sessions.SessionViews.ItemView;
import fr.fondationdesterritoires.funding.sessions.SessionViews.Me;
import fr.fondationdesterritoires.funding.sessions.SessionViews.ResultView;
import fr.fondationdesterritoires.funding.sessions.SessionViews.SessionSummary;
import fr.fondationdesterritoires.funding.sessions.SessionViews.SessionView;
import fr.fondationdesterritoires.funding.sessions.domain.FrozenDossier;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.ItemState;
import fr.fondationdesterritoires.funding.sessions.domain.Presiding;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.funding.sessions.domain.Sight;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What each reader sees of sessions; {@link Sight} decides, item by item. */
@Component
class SessionQueries {

    private final SessionFloor floor;
    private final SessionStore sessions;
    private final Committees committees;
    private final Applications applications;
    private final People people;
    private final TerritoryReference territories;
    private final Clock clock;

    SessionQueries(
            SessionFloor floor,
            SessionStore sessions,
            Committees committees,
            Applications applications,
            People people,
            TerritoryReference territories,
            Clock clock) {
        this.floor = floor;
        this.sessions = sessions;
        this.committees = committees;
        this.applications = applications;
        this.people = people;
        this.territories = territories;
        this.clock = clock;
    }

    Mono<SessionView> view(SessionId id, CurrentPerson person) {
        return known(id, person).flatMap(sitting -> view(sitting, person));
    }

    Mono<SessionViews.FileView> file(SessionId id, ItemId itemId, CurrentPerson person) {
        return known(id, person)
                .map(sitting -> sitting.item(itemId, person).flatMap(item -> attested(sitting, item, person)))
                .transform(Refusals::orError)
                .flatMap(this::file)
                .map(SessionViews::file);
    }

    private Mono<Applications.File> file(Item item) {
        return Mono.justOrEmpty(item.dossier())
                .map(FrozenDossier::submission)
                .switchIfEmpty(applications
                        .get(item.application())
                        .map(application -> application.candidacy().submission()))
                .flatMap(applications::file);
    }

    /** Items that do not exist for this reader; an error where the session itself does not. */
    Mono<Set<ItemId>> hiddenItems(SessionId id, CurrentPerson person) {
        return known(id, person).map(sitting -> sitting.hiddenFrom(person));
    }

    Mono<Page<SessionSummary>> page(CurrentPerson person, PageRequest request) {
        return committees
                .seatsOf(Set.of(new PersonId(person.id())))
                .flatMap(seats -> sessions.page(seats, person.isStaff(), request))
                .map(rows -> Page.of(rows, request, SessionQueries::position))
                .flatMap(page -> summaries(page, person));
    }

    private Mono<Sitting> known(SessionId id, CurrentPerson person) {
        return floor.look(id, new PersonId(person.id()))
                .map(sitting -> sitting.knownTo(person))
                .transform(Refusals::orError);
    }

    private static Outcome<Item> attested(Sitting sitting, Item item, CurrentPerson person) {
        return switch (sitting.sight(person, item)) {
            case NOTHING -> Outcome.refused(Simple.ITEM_NOT_FOUND);
            case OUTLINE -> Outcome.refused(Simple.ATTESTATION_REQUIRED);
            case WHOLE -> Outcome.accepted(item);
        };
    }

    private static Cursor position(StoredSession stored) {
        return Cursor.of(stored.session().plan().startsAt(), stored.session().id());
    }

    // A page of planned sessions may come out shorter for members: those do not exist for them yet.
    private Mono<Page<SessionSummary>> summaries(Page<StoredSession> page, CurrentPerson person) {
        Set<CommitteeId> ids = page.items().stream()
                .map(stored -> stored.session().plan().committee())
                .collect(Collectors.toSet());
        return committees
                .get(ids)
                .map(found -> new Page<>(
                        page.items().stream()
                                .map(StoredSession::session)
                                .filter(session -> isKnown(session, committee(found, session), person))
                                .map(session -> summary(session, committee(found, session)))
                                .toList(),
                        page.next()));
    }

    private boolean isKnown(Session session, Committee committee, CurrentPerson person) {
        Sitting sitting = new Sitting(
                new StoredSession(session, 0),
                session,
                List.of(),
                committee,
                committee.on(session.plan().day()),
                Set.of(),
                clock.instant());
        return sitting.isKnownTo(person);
    }

    private static Committee committee(Map<CommitteeId, Committee> found, Session session) {
        return Objects.requireNonNull(found.get(session.plan().committee()));
    }

    private static SessionSummary summary(Session session, Committee committee) {
        return new SessionSummary(
                session.id().value(),
                session.stateName(),
                new CommitteeOfSession(committee.id().value(), committee.name()),
                session.plan().startsAt(),
                session.plan().place(),
                session.plan().mode(),
                session.agenda().items().size());
    }

    private Mono<SessionView> view(Sitting sitting, CurrentPerson person) {
        Mono<Map<ApplicationId, Outline>> outlines =
                applications.outlines(SessionStore.applicationsOf(sitting.session()));
        Mono<Map<PersonId, String>> names = people.namesOf(
                sitting.bench().members().stream().map(Member::person).toList());
        Mono<Boolean> declared = Mono.justOrEmpty(sitting.seatOf(person))
                .flatMap(seat -> committees.hasDeclared(sitting.committee().id(), seat.number(), clock.instant()))
                .defaultIfEmpty(false);
        return Mono.zip(outlines, names, declared)
                .map(all -> view(sitting, person, all.getT1(), all.getT2(), all.getT3()));
    }

    private SessionView view(
            Sitting sitting,
            CurrentPerson person,
            Map<ApplicationId, Outline> outlines,
            Map<PersonId, String> names,
            boolean declared) {
        Session session = sitting.session();
        Optional<Member> seat = sitting.seatOf(person);
        return new SessionView(
                session.id().value(),
                session.stateName(),
                new CommitteeOfSession(
                        sitting.committee().id().value(), sitting.committee().name()),
                session.plan().startsAt(),
                session.plan().opensFrom(),
                session.plan().place(),
                session.plan().mode(),
                seat.map(member -> me(sitting, member, declared)).orElse(null),
                sitting.prepares(person),
                seat.filter(member -> Presiding.presides(session, member.number(), sitting.bench()))
                        .isPresent(),
                seat.filter(member -> Presiding.standsBack(session, member.number(), sitting.bench()))
                        .isPresent(),
                seat.flatMap(member -> iOpenFrom(session, member, sitting.bench()))
                        .orElse(null),
                session.agenda().version(),
                sitting.bench().members().stream()
                        .map(member -> attendance(session, member, names.get(member.person())))
                        .toList(),
                items(sitting, person, outlines));
    }

    private static Optional<Instant> iOpenFrom(Session session, Member member, Bench bench) {
        return session instanceof Session.Convened
                ? Presiding.opensFrom(session, member.number(), bench)
                : Optional.empty();
    }

    private static Me me(Sitting sitting, Member member, boolean declared) {
        return new Me(
                member.number().value(),
                member.college().orElse(null),
                Presiding.chairs(sitting.session(), member.number(), sitting.bench()),
                member.isSecretary(),
                sitting.session().attendance().holds(member.number()),
                declared);
    }

    private static AttendanceView attendance(Session session, Member member, @Nullable String name) {
        return new AttendanceView(
                member.number().value(),
                name,
                member.college().orElse(null),
                member.isCoChair(),
                member.isSecretary(),
                session.attendance().holds(member.number()));
    }

    private List<ItemView> items(Sitting sitting, CurrentPerson person, Map<ApplicationId, Outline> outlines) {
        List<ItemView> views = new ArrayList<>();
        for (Item item : sitting.session().agenda().items()) {
            int position = views.size() + 1;
            Sight sight = sitting.sight(person, item);
            views.add(
                    sight.seesSomething()
                            ? item(sitting, person, item, position, sight, outline(outlines, item))
                            : ItemView.hidden(item.id().value(), position));
        }
        return views;
    }

    private ItemView item(
            Sitting sitting, CurrentPerson person, Item item, int position, Sight sight, Outline outline) {
        Optional<MemberNumber> reader = sitting.seatOf(person).map(Member::number);
        boolean whole = sight == Sight.WHOLE;
        return new ItemView(
                item.id().value(),
                position,
                false,
                outline.id().value(),
                whole ? outline.callId() : null,
                outline.number(),
                outline.title(),
                outline.organisations(),
                outline.territories().stream()
                        .flatMap(code -> area(code).stream())
                        .toList(),
                whole ? outline.requestedCents() : null,
                whole ? outline.premiumRatePoints() : null,
                reader.map(item::hasAttested).orElse(false),
                SessionViews.numbers(item.attested()),
                SessionViews.numbers(item.recusals().all()),
                SessionViews.numbers(item.recusals().declared().keySet()),
                sitting.seatOf(person).filter(Member::isOfficer).isPresent()
                        ? SessionViews.conflicts(item.recusals())
                        : null,
                state(sitting.session(), item),
                reader.filter(number -> Presiding.chairs(sitting.session(), item, number, sitting.bench()))
                        .isPresent(),
                SessionViews.quorum(Presiding.quorum(sitting.session(), item, sitting.bench())),
                whole ? ballot(item, reader) : null,
                result(item, sight));
    }

    private static @Nullable BallotView ballot(Item item, Optional<MemberNumber> reader) {
        return switch (item.state()) {
            case ItemState.Voting voting -> SessionViews.ballot(voting.ballot(), reader);
            case ItemState.Decided decided -> SessionViews.ballot(decided.ballot(), reader);
            case ItemState.Waiting waiting -> null;
            case ItemState.CarriedOver carried -> null;
            case ItemState.Withdrawn withdrawn -> null;
        };
    }

    private static @Nullable ResultView result(Item item, Sight sight) {
        if (!(item.state() instanceof ItemState.Decided decided)) {
            return null;
        }
        ResultView result =
                SessionViews.result(decided.decision(), decided.ledgerHash().orElse(null));
        return sight == Sight.WHOLE ? result : result.asPublished();
    }

    private static String state(Session session, Item item) {
        return switch (item.state()) {
            case ItemState.Waiting waiting ->
                session instanceof Session.Open
                                && session.agenda()
                                        .current()
                                        .filter(item::equals)
                                        .isPresent()
                        ? "CURRENT"
                        : "WAITING";
            case ItemState.Voting voting -> "BALLOT_OPEN";
            case ItemState.Decided decided -> "CLOSED";
            case ItemState.CarriedOver carried -> "CARRIED_OVER";
            case ItemState.Withdrawn withdrawn -> "WITHDRAWN";
        };
    }

    private static Outline outline(Map<ApplicationId, Outline> outlines, Item item) {
        return Objects.requireNonNull(outlines.get(item.application()));
    }

    private Optional<Area> area(String code) {
        return TerritoryCode.parse(code).flatMap(territories::find).map(found -> new Area(code, found.name()));
    }
}

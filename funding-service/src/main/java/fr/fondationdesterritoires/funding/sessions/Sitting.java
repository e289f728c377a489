package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.SessionStore.StoredSession;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionEvent;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.funding.sessions.domain.Sight;
import fr.fondationdesterritoires.funding.sessions.domain.Sight.Viewer;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A session taken up, with all that its rules look at.
 *
 * @param session with its recusals as they are now
 * @param found what that changed since the session was laid down; not in the ledger yet
 * @param ownApplications those with which the person at hand has, or declared, a conflict of interest
 * @param at when it was taken up: whatever is done now happens at this instant
 */
record Sitting(
        StoredSession stored,
        Session session,
        List<SessionEvent> found,
        Committee committee,
        Bench bench,
        Set<ApplicationId> ownApplications,
        Instant at) {

    /** In which quality a person looks at this session. */
    Viewer viewer(CurrentPerson person) {
        return seatOf(person)
                .<Viewer>map(member -> new Viewer.MemberOf(member.number()))
                .orElseGet(() -> withoutSeat(person));
    }

    private Viewer withoutSeat(CurrentPerson person) {
        if (person.is(StaffRole.FUND_MANAGER)) {
            return new Viewer.Manager(ownApplications);
        }
        return person.isStaff() ? new Viewer.Staff(ownApplications) : new Viewer.Anyone();
    }

    /** While a session is planned, only those who prepare it know of it. */
    boolean isKnownTo(CurrentPerson person) {
        return switch (viewer(person)) {
            case Viewer.Manager manager -> true;
            case Viewer.Staff staff -> true;
            case Viewer.MemberOf member -> !(session instanceof Session.Planned) || prepares(person);
            case Viewer.Anyone anyone -> false;
        };
    }

    /** Fund managers, the secretary and the co-chairs prepare a session. */
    boolean prepares(CurrentPerson person) {
        return person.is(StaffRole.FUND_MANAGER)
                || seatOf(person).filter(Member::isOfficer).isPresent();
    }

    /** The person's seat on the session's day; of one that is over, only while they still have a mandate. */
    Optional<Member> seatOf(CurrentPerson person) {
        PersonId id = new PersonId(person.id());
        boolean seated = !(session instanceof Session.Closed)
                || committee.on(ParisDay.of(at)).seatOf(id).isPresent();
        return bench.seatOf(id).filter(seat -> seated);
    }

    Sight sight(CurrentPerson person, Item item) {
        Sight sight = Sight.of(viewer(person), item);
        return ownApplications.contains(item.application()) ? Sight.NOTHING : sight;
    }

    /** Items that do not exist for this person. */
    Set<ItemId> hiddenFrom(CurrentPerson person) {
        return session.agenda().items().stream()
                .filter(item -> !sight(person, item).seesSomething())
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** The item, for somebody who may know that it exists. */
    Outcome<Item> item(ItemId id, CurrentPerson person) {
        return session.agenda()
                .find(id)
                .filter(item -> sight(person, item).seesSomething())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(Simple.ITEM_NOT_FOUND));
    }

    Outcome<MemberNumber> member(CurrentPerson person) {
        return seatOf(person)
                .map(member -> Outcome.accepted(member.number()))
                .orElseGet(() -> Outcome.refused(Simple.NOT_A_MEMBER));
    }

    Outcome<Sitting> preparedBy(CurrentPerson person) {
        return prepares(person) ? Outcome.accepted(this) : Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY);
    }

    Outcome<Sitting> knownTo(CurrentPerson person) {
        return isKnownTo(person) ? Outcome.accepted(this) : Outcome.refused(Simple.SESSION_NOT_FOUND);
    }
}

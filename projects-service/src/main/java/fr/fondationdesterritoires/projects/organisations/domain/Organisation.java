package fr.fondationdesterritoires.projects.organisations.domain;

import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.util.List;
import java.util.Optional;

/** A legal or informal body with its members; {@code version} rises with each change. */
public record Organisation(
        OrganisationId id, String number, OrganisationProfile profile, List<Membership> members, long version) {

    /** A person's place in the organisation. */
    public record Membership(PersonId person, MembershipRole role) {}

    public Organisation {
        members = List.copyOf(members);
    }

    /** Whoever registers an organisation owns it. */
    public static Organisation register(OrganisationId id, String number, OrganisationProfile profile, PersonId owner) {
        return new Organisation(id, number, profile, List.of(new Membership(owner, MembershipRole.OWNER)), 1);
    }

    /** The organisation as its owner describes it now. */
    public Outcome<Organisation> change(OrganisationProfile profile, PersonId by, long expectedVersion) {
        if (roleOf(by).filter(MembershipRole.OWNER::equals).isEmpty()) {
            return Outcome.refused(new OrganisationRefusal.OwnerRequired());
        }
        if (expectedVersion != version) {
            return Outcome.refused(new OrganisationRefusal.StaleEdit(this));
        }
        return Outcome.accepted(new Organisation(id, number, profile, members, version + 1));
    }

    public Optional<MembershipRole> roleOf(PersonId person) {
        return members.stream()
                .filter(member -> member.person().equals(person))
                .map(Membership::role)
                .findFirst();
    }
}

package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import java.util.List;
import java.util.UUID;

/** An organisation and its members, whole, after it was registered or changed. */
@EventType(topic = Topics.PROJECTS, name = "projects.organisation-changed")
public record OrganisationChanged(
        UUID organisationId, String number, String name, ActorProfile profile, String communeCode, List<Member> members)
        implements ProjectsEvent {

    @Override
    public String aggregateId() {
        return organisationId.toString();
    }

    /** A person's place in the organisation. */
    public record Member(UUID personId, MembershipRole role) {}
}

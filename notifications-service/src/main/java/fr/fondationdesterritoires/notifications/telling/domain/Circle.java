package fr.fondationdesterritoires.notifications.telling.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people around a project.
 *
 * @param lead members of the organisation that carries it
 * @param partners members of confirmed partners
 * @param invited members of organisations that have not confirmed yet: they are told nothing, and may judge nothing
 * @param fundManagers known only where they are to be told, as are the administrators
 * @param administrators those of the foundation, who stand in where no fund manager can be told
 * @param complete whether every organisation of the alliance is known by now
 */
public record Circle(
        Set<UUID> lead,
        Set<UUID> partners,
        Set<UUID> invited,
        Set<UUID> catalyst,
        Set<UUID> fundManagers,
        Set<UUID> administrators,
        boolean complete) {

    /** Around what concerns no project. */
    public static final Circle NONE = new Circle(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);

    public Circle {
        lead = Set.copyOf(lead);
        partners = Set.copyOf(partners);
        invited = Set.copyOf(invited);
        catalyst = Set.copyOf(catalyst);
        fundManagers = Set.copyOf(fundManagers);
        administrators = Set.copyOf(administrators);
    }

    /**
     * Whom of the lead to get in touch with: whoever submitted the project, if they are of the lead.
     *
     * @param submitter null if unknown
     */
    public Optional<UUID> leadsContact(@Nullable UUID submitter) {
        return submitter != null && lead.contains(submitter)
                ? Optional.of(submitter)
                : lead.stream().min(Comparator.naturalOrder());
    }

    /** Whoever belongs to an organisation of the alliance, confirmed or not, is in conflict. */
    boolean isInConflict(UUID person) {
        return lead.contains(person) || partners.contains(person) || invited.contains(person);
    }
}

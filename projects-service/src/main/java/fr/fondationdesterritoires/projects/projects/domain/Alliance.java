package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The organisation that carries a project, with those allied or asked to be. */
public record Alliance(Ally lead, Optional<Signature> leadSignature, List<Partner> partners) {

    public static final int MOST_PARTNERS = 30;

    public Alliance {
        partners = List.copyOf(partners);
    }

    public List<Partner.Confirmed> confirmed() {
        return only(Partner.Confirmed.class);
    }

    public List<Partner.Invited> invited() {
        return only(Partner.Invited.class);
    }

    /** The organisations that count: the lead and the confirmed partners. */
    public List<Ally> organisations() {
        return Stream.concat(Stream.of(lead), confirmed().stream().map(Partner.Confirmed::ally))
                .distinct()
                .toList();
    }

    public Set<ActorProfile> profiles() {
        return organisations().stream().map(Ally::profile).collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** Who has not signed the charter among the organisations that count. */
    public List<Ally> unsigned() {
        return leadSignature.isPresent() ? List.of() : List.of(lead);
    }

    /** The place that these memberships give in the alliance; none for those who do not belong to it. */
    public Optional<Standing> standing(Map<OrganisationId, MembershipRole> memberships) {
        Optional<Standing> asLead =
                Optional.ofNullable(memberships.get(lead.id())).map(role -> new Standing(AllianceRole.LEAD, role));
        return asLead.or(() -> confirmed().stream()
                .flatMap(partner ->
                        Optional.ofNullable(memberships.get(partner.ally().id())).stream())
                .sorted()
                .findFirst()
                .map(role -> new Standing(AllianceRole.PARTNER, role)));
    }

    public Outcome<Partner> partner(PartnerId id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .<Outcome<Partner>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(Because.UNKNOWN_PARTNER));
    }

    public Optional<Partner> invitation(InvitationId id) {
        return partners.stream()
                .filter(partner -> partner.invitation().id().equals(id))
                .findFirst();
    }

    boolean counts(OrganisationId organisation) {
        return organisations().stream().anyMatch(ally -> ally.id().equals(organisation));
    }

    Alliance with(Partner changed) {
        List<Partner> next = new ArrayList<>(partners);
        next.replaceAll(partner -> partner.id().equals(changed.id()) ? changed : partner);
        if (!next.contains(changed)) {
            next.add(changed);
        }
        return new Alliance(lead, leadSignature, next);
    }

    Alliance signed(Signature signature) {
        return new Alliance(lead, Optional.of(signature), partners);
    }

    private <P extends Partner> List<P> only(Class<P> state) {
        return partners.stream().filter(state::isInstance).map(state::cast).toList();
    }
}

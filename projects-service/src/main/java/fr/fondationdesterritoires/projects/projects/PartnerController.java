package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationProfile;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.ProjectViews.PartnerView;
import fr.fondationdesterritoires.projects.projects.domain.PartnerId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The partners of a project, from the lead's side. */
@RestController
@RequestMapping("/api/projects/{projectId}/partners")
class PartnerController {

    private static final int LONGEST_EMAIL = 254;

    record GuestBody(
            @Nullable String email,
            @Nullable String organisationName,
            @Nullable UUID organisationId) {}

    /** What makes a repeated request the same. */
    record Asked(UUID projectId, GuestBody body) {}

    private final InvitePartner invitePartner;
    private final RemindPartner remindPartner;
    private final PartWithPartner partWithPartner;
    private final Idempotency idempotency;

    PartnerController(
            InvitePartner invitePartner,
            RemindPartner remindPartner,
            PartWithPartner partWithPartner,
            Idempotency idempotency) {
        this.invitePartner = invitePartner;
        this.remindPartner = remindPartner;
        this.partWithPartner = partWithPartner;
        this.idempotency = idempotency;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PartnerView> invite(
            @PathVariable UUID projectId,
            @RequestHeader("Idempotency-Key") String key,
            CurrentPerson person,
            @RequestBody GuestBody body) {
        return Refusals.orError(guest(body))
                .flatMap(guest -> idempotency.once(
                        key,
                        person,
                        "invite-partner",
                        new Asked(projectId, body),
                        PartnerView.class,
                        () -> invite(projectId, guest, person)));
    }

    @DeleteMapping("/{partnerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> part(@PathVariable UUID projectId, @PathVariable UUID partnerId, CurrentPerson person) {
        return partWithPartner
                .part(new ProjectId(projectId), new PartnerId(partnerId), new PersonId(person.id()))
                .then();
    }

    @PostMapping("/{partnerId}/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remind(@PathVariable UUID projectId, @PathVariable UUID partnerId, CurrentPerson person) {
        return remindPartner
                .remind(new ProjectId(projectId), new PartnerId(partnerId), new PersonId(person.id()))
                .then();
    }

    private Mono<PartnerView> invite(UUID projectId, InvitePartner.Guest guest, CurrentPerson person) {
        return invitePartner
                .invite(new ProjectId(projectId), guest, new PersonId(person.id()))
                .map(partner -> ProjectViews.partner(partner, AllianceRole.LEAD));
    }

    private static Outcome<InvitePartner.Guest> guest(GuestBody body) {
        Checks checks = new Checks();
        String text = checks.required("email", body.email(), LONGEST_EMAIL);
        Optional<EmailAddress> email = EmailAddress.parse(text);
        checks.check(text.isEmpty() || email.isPresent(), "email", "email-invalid");
        String name = checks.optional("organisationName", body.organisationName(), OrganisationProfile.LONGEST_NAME);
        return checks.outcome(
                () -> new InvitePartner.Guest(
                        email.orElseThrow(),
                        Optional.of(name).filter(given -> !given.isEmpty()),
                        Optional.ofNullable(body.organisationId()).map(OrganisationId::new)),
                ProjectRefusal.Invalid::new);
    }
}

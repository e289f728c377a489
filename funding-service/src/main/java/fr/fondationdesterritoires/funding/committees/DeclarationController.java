package fr.fondationdesterritoires.funding.committees;

import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import fr.fondationdesterritoires.funding.committees.CommitteeStore.WrittenDeclaration;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Yearly declarations of interests: each member writes their own, the co-chairs and the secretary read them. */
@RestController
@RequestMapping("/api/committees/{committeeId}/declarations")
class DeclarationController {

    private final CommitteeStore committees;
    private final DeclareInterests declareInterests;
    private final Clock clock;

    DeclarationController(CommitteeStore committees, DeclareInterests declareInterests, Clock clock) {
        this.committees = committees;
        this.declareInterests = declareInterests;
        this.clock = clock;
    }

    record InterestsDraft(@NotBlank @Size(max = 10_000) String interests) {}

    record DeclarationView(int memberNumber, Instant madeAt) {}

    /** A member's latest; {@code holds} until a year has passed. */
    record InterestsView(int memberNumber, Instant madeAt, boolean holds, String interests) {}

    @PutMapping("/me")
    @Operation(operationId = "declareInterests")
    Mono<DeclarationView> declare(
            @PathVariable UUID committeeId, CurrentPerson person, @Valid @RequestBody InterestsDraft draft) {
        return declareInterests
                .with(person, new CommitteeId(committeeId), draft.interests())
                .map(made -> new DeclarationView(made.member().value(), made.madeAt()));
    }

    @GetMapping
    @Operation(operationId = "listDeclarations")
    Mono<List<InterestsView>> list(@PathVariable UUID committeeId, CurrentPerson person) {
        return committees
                .get(new CommitteeId(committeeId))
                .delayUntil(committee -> mayRead(committee, person))
                .flatMap(committee -> committees.lastDeclarations(committee.id()))
                .map(written -> written.stream().map(this::view).toList());
    }

    // To whom the committee itself is not shown, it does not exist here either.
    private Mono<Void> mayRead(Committee committee, CurrentPerson person) {
        Optional<Member> seat = committee.on(ParisDay.of(clock.instant())).seatOf(new PersonId(person.id()));
        if (seat.filter(Member::isOfficer).isPresent()) {
            return Mono.empty();
        }
        return seat.isPresent() || person.isStaff()
                ? Refusals.signal(Refusal.of(Refusal.Kind.FORBIDDEN, "chair-or-secretary-only"))
                : Refusals.notFound("committee");
    }

    private InterestsView view(WrittenDeclaration written) {
        return new InterestsView(
                written.declaration().member().value(),
                written.declaration().madeAt(),
                written.declaration().holdsAt(clock.instant()),
                written.interests());
    }
}

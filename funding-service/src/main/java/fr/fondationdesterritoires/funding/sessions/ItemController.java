package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.funding.funds.domain.FundBalance;
import fr.fondationdesterritoires.funding.sessions.CastBallot.VoteReceipt;
import fr.fondationdesterritoires.funding.sessions.OpenBallot.OpenedBallot;
import fr.fondationdesterritoires.funding.sessions.SessionViews.FileView;
import fr.fondationdesterritoires.funding.sessions.SessionViews.ResultView;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One item of an agenda: attesting, reading, voting. */
@RestController
@RequestMapping("/api/sessions/{sessionId}/items/{itemId}")
class ItemController {

    private final SessionQueries queries;
    private final AttestItem attestItem;
    private final OpenBallot openBallot;
    private final CastBallot castBallot;
    private final CloseBallot closeBallot;
    private final Idempotency idempotency;

    ItemController(
            SessionQueries queries,
            AttestItem attestItem,
            OpenBallot openBallot,
            CastBallot castBallot,
            CloseBallot closeBallot,
            Idempotency idempotency) {
        this.queries = queries;
        this.attestItem = attestItem;
        this.openBallot = openBallot;
        this.castBallot = castBallot;
        this.closeBallot = closeBallot;
        this.idempotency = idempotency;
    }

    /** {@code nature} says what the conflict is, where there is one. */
    record Attestation(
            @NotNull Boolean conflict,
            @Nullable @Size(max = 2_000) String nature) {}

    record LiftingDraft(@NotBlank @Size(max = 2_000) String reason) {}

    record MotionDraft(
            @NotNull Motion motion,
            @NotNull @Max(FundBalance.MOST_CENTS) Long amountCents,
            @Nullable @Size(max = 5_000) String conditions) {}

    record VoteDraft(@NotNull Choice choice) {}

    /** {@code reasons} are kept if the result is a refusal. */
    record ClosingDraft(@Nullable @Size(max = 5_000) String reasons) {}

    private record BallotRequest(UUID sessionId, UUID itemId, Object draft) {}

    @PutMapping("/attestation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "attest")
    Mono<Void> attest(
            @PathVariable UUID sessionId,
            @PathVariable UUID itemId,
            CurrentPerson person,
            @Valid @RequestBody Attestation attestation) {
        SessionId session = new SessionId(sessionId);
        ItemId item = new ItemId(itemId);
        if (!attestation.conflict()) {
            return attestItem.none(session, item, person).then();
        }
        return text(attestation.nature())
                .map(nature ->
                        attestItem.conflict(session, item, person, nature).then())
                .orElseGet(() -> Refusals.signal(Refusal.of(
                        Refusal.Kind.INVALID,
                        "conflict-nature-required",
                        List.of(new FieldFault("nature", "required")))));
    }

    @PostMapping("/recusals/{memberNumber}/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftRecusal")
    Mono<Void> lift(
            @PathVariable UUID sessionId,
            @PathVariable UUID itemId,
            @PathVariable @Positive int memberNumber,
            CurrentPerson person,
            @Valid @RequestBody LiftingDraft draft) {
        return attestItem
                .lift(
                        new SessionId(sessionId),
                        new ItemId(itemId),
                        person,
                        new MemberNumber(memberNumber),
                        draft.reason())
                .then();
    }

    @GetMapping("/file")
    @Operation(operationId = "readFile")
    Mono<FileView> file(@PathVariable UUID sessionId, @PathVariable UUID itemId, CurrentPerson person) {
        return queries.file(new SessionId(sessionId), new ItemId(itemId), person);
    }

    @PostMapping("/ballot")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "openBallot")
    Mono<OpenedBallot> open(
            @PathVariable UUID sessionId,
            @PathVariable UUID itemId,
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody MotionDraft draft) {
        OpenBallot.Motioned motioned =
                new OpenBallot.Motioned(draft.motion(), Money.ofCents(draft.amountCents()), text(draft.conditions()));
        return idempotency.once(
                key,
                person,
                "open-ballot",
                new BallotRequest(sessionId, itemId, draft),
                OpenedBallot.class,
                () -> openBallot.with(new SessionId(sessionId), new ItemId(itemId), person, motioned));
    }

    // Not remembered by key: the same choice again is the same vote, and another one changes it.
    @PutMapping("/ballot/vote")
    @Operation(operationId = "castVote")
    Mono<VoteReceipt> vote(
            @PathVariable UUID sessionId,
            @PathVariable UUID itemId,
            CurrentPerson person,
            @Valid @RequestBody VoteDraft draft) {
        return castBallot.with(new SessionId(sessionId), new ItemId(itemId), person, draft.choice());
    }

    @PostMapping("/ballot/closing")
    @Operation(operationId = "closeBallot")
    Mono<ResultView> close(
            @PathVariable UUID sessionId,
            @PathVariable UUID itemId,
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody(required = false) @Nullable ClosingDraft draft) {
        Optional<String> reasons = draft == null ? Optional.empty() : text(draft.reasons());
        return idempotency.once(
                key,
                person,
                "close-ballot",
                new BallotRequest(sessionId, itemId, reasons.orElse("")),
                ResultView.class,
                () -> closeBallot.with(new SessionId(sessionId), new ItemId(itemId), person, reasons));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(written -> !written.isBlank());
    }
}

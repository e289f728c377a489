package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.sessions.SessionViews.SessionSummary;
import fr.fondationdesterritoires.funding.sessions.SessionViews.SessionView;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionPlan;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.web.AnswerTags;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/sessions")
class SessionController {

    private static final long MOST_LEAD_MINUTES = 240;

    private final SessionQueries queries;
    private final SessionStream stream;
    private final PlanSession planSession;
    private final PrepareAgenda prepareAgenda;
    private final ConveneSession conveneSession;
    private final PresideSession presideSession;
    private final AnswerTags tags;
    private final Idempotency idempotency;

    SessionController(
            SessionQueries queries,
            SessionStream stream,
            PlanSession planSession,
            PrepareAgenda prepareAgenda,
            ConveneSession conveneSession,
            PresideSession presideSession,
            AnswerTags tags,
            Idempotency idempotency) {
        this.queries = queries;
        this.stream = stream;
        this.planSession = planSession;
        this.prepareAgenda = prepareAgenda;
        this.conveneSession = conveneSession;
        this.presideSession = presideSession;
        this.tags = tags;
        this.idempotency = idempotency;
    }

    /** {@code openingLeadMinutes}: how long before its time the session may be opened; half an hour if not said. */
    record SessionDraft(
            @NotNull UUID committeeId,
            @NotNull Instant startsAt,
            @NotBlank @Size(max = 300) String place,
            @NotNull SessionMode mode,

            @Nullable @PositiveOrZero @Max(MOST_LEAD_MINUTES)
            Integer openingLeadMinutes) {

        SessionPlan plan() {
            Duration lead =
                    openingLeadMinutes == null ? SessionPlan.USUAL_LEAD : Duration.ofMinutes(openingLeadMinutes);
            return new SessionPlan(new CommitteeId(committeeId), startsAt, place, mode, lead);
        }
    }

    record ItemDraft(@NotNull UUID applicationId) {}

    private record PlacingRequest(UUID sessionId, ItemDraft draft) {}

    record PlacedItem(UUID itemId) {}

    record SessionState(UUID sessionId, String state) {}

    record Presence(@NotNull Boolean present) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "planSession")
    Mono<SessionState> plan(
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody SessionDraft draft) {
        return idempotency.once(
                key,
                person,
                "plan-session",
                draft,
                SessionState.class,
                () -> planSession
                        .with(person, draft.plan())
                        .map(session -> new SessionState(session.id().value(), session.stateName())));
    }

    @GetMapping
    @Operation(operationId = "listSessions")
    Mono<Page<SessionSummary>> list(CurrentPerson person, PageRequest page) {
        return queries.page(person, page);
    }

    @GetMapping("/{sessionId}")
    @Operation(operationId = "getSession")
    Mono<ResponseEntity<SessionView>> get(@PathVariable UUID sessionId, CurrentPerson person) {
        return queries.view(new SessionId(sessionId), person).map(this::answer);
    }

    @PostMapping("/{sessionId}/items")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "placeItem")
    Mono<PlacedItem> place(
            @PathVariable UUID sessionId,
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody ItemDraft draft) {
        return idempotency.once(
                key,
                person,
                "place-item",
                new PlacingRequest(sessionId, draft),
                PlacedItem.class,
                () -> prepareAgenda
                        .place(new SessionId(sessionId), person, new ApplicationId(draft.applicationId()))
                        .map(item -> new PlacedItem(item.value())));
    }

    @DeleteMapping("/{sessionId}/items/{itemId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "takeItemOff")
    Mono<Void> takeOff(@PathVariable UUID sessionId, @PathVariable UUID itemId, CurrentPerson person) {
        return prepareAgenda
                .takeOff(new SessionId(sessionId), person, new ItemId(itemId))
                .then();
    }

    @PutMapping("/{sessionId}/items-order")
    @Operation(operationId = "orderItems")
    Mono<ResponseEntity<SessionView>> reorder(
            @PathVariable UUID sessionId, CurrentPerson person, IfMatch edited, @RequestBody List<UUID> itemIds) {
        SessionId id = new SessionId(sessionId);
        return prepareAgenda
                .reorder(
                        id,
                        person,
                        edited,
                        itemIds.stream()
                                .filter(Objects::nonNull)
                                .map(ItemId::new)
                                .toList())
                .then(queries.view(id, person))
                .map(this::answer);
    }

    @PostMapping("/{sessionId}/convocation")
    @Operation(operationId = "conveneSession")
    Mono<SessionState> convene(
            @PathVariable UUID sessionId, CurrentPerson person, @RequestHeader("Idempotency-Key") String key) {
        return once(
                key, person, "convene-session", sessionId, () -> conveneSession.of(new SessionId(sessionId), person));
    }

    @PostMapping("/{sessionId}/opening")
    @Operation(operationId = "openSession")
    Mono<SessionState> open(
            @PathVariable UUID sessionId, CurrentPerson person, @RequestHeader("Idempotency-Key") String key) {
        return once(
                key, person, "open-session", sessionId, () -> presideSession.open(new SessionId(sessionId), person));
    }

    @PostMapping("/{sessionId}/closing")
    @Operation(operationId = "closeSession")
    Mono<SessionState> close(
            @PathVariable UUID sessionId, CurrentPerson person, @RequestHeader("Idempotency-Key") String key) {
        return once(
                key, person, "close-session", sessionId, () -> presideSession.close(new SessionId(sessionId), person));
    }

    @PutMapping("/{sessionId}/attendance/me")
    @Operation(operationId = "attend")
    Mono<SessionView> attend(
            @PathVariable UUID sessionId, CurrentPerson person, @Valid @RequestBody Presence presence) {
        SessionId id = new SessionId(sessionId);
        return presideSession.attend(id, person, presence.present()).then(queries.view(id, person));
    }

    @PutMapping("/{sessionId}/attendance/{memberNumber}")
    @Operation(operationId = "recordAttendance")
    Mono<SessionView> attend(
            @PathVariable UUID sessionId,
            @PathVariable @Positive int memberNumber,
            CurrentPerson person,
            @Valid @RequestBody Presence presence) {
        SessionId id = new SessionId(sessionId);
        return presideSession
                .attend(id, person, new MemberNumber(memberNumber), presence.present())
                .then(queries.view(id, person));
    }

    @GetMapping(path = "/{sessionId}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "streamSession")
    Flux<ServerSentEvent<SessionStream.Changed>> stream(
            @PathVariable UUID sessionId,
            CurrentPerson person,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return stream.of(new SessionId(sessionId), person, lastEventId);
    }

    private Mono<SessionState> once(
            String key, CurrentPerson person, String act, UUID sessionId, Supplier<Mono<SessionActs.Done>> work) {
        return idempotency.once(
                key,
                person,
                act,
                sessionId,
                SessionState.class,
                () -> work.get().map(SessionController::state));
    }

    private ResponseEntity<SessionView> answer(SessionView session) {
        return ResponseEntity.ok()
                .eTag(tags.of(session.agendaVersion(), session))
                .body(session);
    }

    private static SessionState state(SessionActs.Done done) {
        return new SessionState(
                done.change().session().id().value(), done.change().session().stateName());
    }
}

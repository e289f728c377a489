package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.calls.CallStore.StoredCall;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.calls.domain.CallState;
import fr.fondationdesterritoires.funding.calls.domain.CallTerms;
import fr.fondationdesterritoires.funding.calls.domain.CallWindow;
import fr.fondationdesterritoires.funding.calls.domain.LocalText;
import fr.fondationdesterritoires.funding.calls.domain.PremiumTable;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.funding.funds.domain.FundBalance;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.AnswerTags;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/calls")
class CallController {

    private static final int DEFAULT_BUDGET_SHARE = 50;

    private final CallStore calls;
    private final DraftCall draftCall;
    private final PublishCall publishCall;
    private final FundBooks funds;
    private final TerritoryReference territories;
    private final AnswerTags tags;
    private final Idempotency idempotency;
    private final Clock clock;

    CallController(
            CallStore calls,
            DraftCall draftCall,
            PublishCall publishCall,
            FundBooks funds,
            TerritoryReference territories,
            AnswerTags tags,
            Idempotency idempotency,
            Clock clock) {
        this.calls = calls;
        this.draftCall = draftCall;
        this.publishCall = publishCall;
        this.funds = funds;
        this.territories = territories;
        this.tags = tags;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record ShortText(
            @NotBlank @Size(max = 200) String fr,
            @Nullable @Size(max = 200) String en) {
        LocalText text() {
            return new LocalText(fr, Optional.ofNullable(en));
        }
    }

    record LongText(
            @NotBlank @Size(max = 20_000) String fr,
            @Nullable @Size(max = 20_000) String en) {
        LocalText text() {
            return new LocalText(fr, Optional.ofNullable(en));
        }
    }

    record PremiumStepDraft(
            @NotNull Integer profiles, @NotNull Integer points) {}

    record DocumentDraft(
            @NotBlank @Size(max = 60) String kind,
            @NotNull @Valid ShortText label) {}

    /** What is left out takes the ODD 17 Fund's default. */
    record CallDraft(
            @NotNull UUID fundId,
            @NotNull UUID committeeId,
            @NotNull @Valid ShortText title,
            @NotNull @Valid LongText presentation,
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Size(max = 40) String> perimeter,
            @NotNull @Size(min = 1, max = 20) List<@NotNull ActorProfile> profilesAllowed,
            @NotNull @Max(FundBalance.MOST_CENTS) Long minimumCents,
            @NotNull @Max(FundBalance.MOST_CENTS) Long maximumCents,
            @Nullable Integer budgetSharePercent,
            @NotNull @Max(FundBalance.MOST_CENTS) Long shareCents,
            @Nullable @Max(20) Integer minimumReviews,
            @Nullable @Size(max = 7) List<@NotNull @Valid PremiumStepDraft> premiumTable,
            @Nullable Integer fragilityPoints,
            @Nullable Integer premiumCeilingPoints,
            @Nullable @Size(max = 60) String fragilityIndicator,
            @Nullable @Size(max = 20) List<@NotNull @Valid DocumentDraft> documentsAsked) {

        CallTerms terms() {
            return new CallTerms(
                    new FundId(fundId),
                    new CommitteeId(committeeId),
                    title.text(),
                    presentation.text(),
                    new CallWindow(opensAt, closesAt),
                    perimeter,
                    profilesAllowed,
                    Money.ofCents(minimumCents),
                    Money.ofCents(maximumCents),
                    Objects.requireNonNullElse(budgetSharePercent, DEFAULT_BUDGET_SHARE),
                    Money.ofCents(shareCents),
                    Objects.requireNonNullElse(minimumReviews, 0),
                    premium(),
                    Optional.ofNullable(fragilityIndicator),
                    Objects.requireNonNullElse(documentsAsked, List.<DocumentDraft>of()).stream()
                            .map(asked -> new CallTerms.DocumentAsked(
                                    asked.kind(), asked.label().text()))
                            .toList());
        }

        private PremiumTable premium() {
            List<PremiumTable.Step> steps = premiumTable == null
                    ? PremiumTable.DEFAULT.steps()
                    : premiumTable.stream()
                            .map(step -> new PremiumTable.Step(step.profiles(), step.points()))
                            .toList();
            return new PremiumTable(
                    steps,
                    Objects.requireNonNullElse(fragilityPoints, PremiumTable.DEFAULT.fragilityPoints()),
                    Objects.requireNonNullElse(premiumCeilingPoints, PremiumTable.DEFAULT.ceilingPoints()));
        }
    }

    private record PublicationRequest(UUID callId, long version) {}

    record TextView(String fr, @Nullable String en) {
        static TextView of(LocalText text) {
            return new TextView(text.fr(), text.en().orElse(null));
        }
    }

    record PremiumStepView(int profiles, int points) {}

    record DocumentAskedView(String kind, TextView label) {}

    record PerimeterArea(String code, String name) {}

    record CallView(
            UUID callId,
            CallState state,
            long version,
            UUID fundId,
            String fundName,
            UUID committeeId,
            TextView title,
            TextView presentation,
            Instant opensAt,
            Instant closesAt,
            List<String> perimeter,
            List<PerimeterArea> perimeterAreas,
            List<ActorProfile> profilesAllowed,
            long minimumCents,
            long maximumCents,
            int budgetSharePercent,
            long shareCents,
            int minimumReviews,
            List<PremiumStepView> premiumTable,
            int fragilityPoints,
            int premiumCeilingPoints,
            @Nullable String fragilityIndicator,
            List<DocumentAskedView> documentsAsked) {}

    @PostMapping
    @Operation(operationId = "draftCall")
    Mono<ResponseEntity<CallView>> create(
            CurrentPerson person, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody CallDraft draft) {
        return idempotency
                .once(
                        key,
                        person,
                        "draft-call",
                        draft,
                        CallView.class,
                        () -> draftCall.create(person, draft.terms()).flatMap(this::view))
                .map(call -> answer(HttpStatus.CREATED, call));
    }

    @PutMapping("/{callId}")
    @Operation(operationId = "changeCall")
    Mono<ResponseEntity<CallView>> change(
            @PathVariable UUID callId, CurrentPerson person, IfMatch edited, @Valid @RequestBody CallDraft draft) {
        return draftCall
                .change(person, new CallId(callId), edited, draft.terms())
                .flatMap(this::view)
                .map(call -> answer(HttpStatus.OK, call));
    }

    @PostMapping("/{callId}/publication")
    @Operation(operationId = "publishCall")
    Mono<ResponseEntity<CallView>> publish(
            @PathVariable UUID callId,
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            IfMatch seen) {
        return idempotency
                .once(
                        key,
                        person,
                        "publish-call",
                        new PublicationRequest(callId, seen.version()),
                        CallView.class,
                        () -> publishCall.of(person, new CallId(callId), seen).flatMap(this::view))
                .map(call -> answer(HttpStatus.OK, call));
    }

    @GetMapping("/{callId}")
    @Operation(operationId = "getCall")
    Mono<ResponseEntity<CallView>> get(@PathVariable UUID callId, @Nullable CurrentPerson person) {
        return calls.find(new CallId(callId))
                .filter(stored -> CallAccess.sees(person, stored.call()))
                .switchIfEmpty(Refusals.notFound("call"))
                .flatMap(this::view)
                .map(call -> answer(HttpStatus.OK, call));
    }

    @GetMapping
    @Operation(operationId = "listCalls")
    Mono<Page<CallView>> list(
            @RequestParam(required = false) @Nullable String state, @Nullable CurrentPerson person, PageRequest page) {
        Instant now = clock.instant();
        Optional<CallState> wanted = Optional.ofNullable(state).map(CallController::state);
        if (wanted.filter(CallState.DRAFT::equals).isPresent() && !CallAccess.seesDrafts(person)) {
            return Mono.just(new Page<>(List.of(), null));
        }
        return calls.page(wanted, CallAccess.seesDrafts(person), now, page)
                .zipWhen(this::fundNames)
                .map(found -> Page.of(found.getT1(), page, CallController::position)
                        .map(call -> view(call, found.getT2(), now)));
    }

    private static CallState state(String text) {
        return Arrays.stream(CallState.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusalException(Refusal.of(Refusal.Kind.BAD_REQUEST, "call-state-unknown")));
    }

    private static Cursor position(StoredCall call) {
        return Cursor.of(call.call().terms().window().opensAt(), call.call().id());
    }

    private ResponseEntity<CallView> answer(HttpStatus status, CallView call) {
        return ResponseEntity.status(status).eTag(tags.of(call.version(), call)).body(call);
    }

    private Mono<CallView> view(StoredCall call) {
        return fundNames(List.of(call)).map(names -> view(call, names, clock.instant()));
    }

    private Mono<Map<FundId, String>> fundNames(List<StoredCall> found) {
        return funds.namesOf(
                found.stream().map(call -> call.call().terms().fund()).collect(Collectors.toSet()));
    }

    private CallView view(StoredCall stored, Map<FundId, String> fundNames, Instant now) {
        CallTerms terms = stored.call().terms();
        return new CallView(
                stored.call().id().value(),
                stored.call().stateAt(now),
                stored.version(),
                terms.fund().value(),
                fundNames.getOrDefault(terms.fund(), ""),
                terms.committee().value(),
                TextView.of(terms.title()),
                TextView.of(terms.presentation()),
                terms.window().opensAt(),
                terms.window().closesAt(),
                terms.perimeter(),
                terms.perimeter().stream().flatMap(code -> area(code).stream()).toList(),
                terms.profilesAllowed(),
                terms.minimum().cents(),
                terms.maximum().cents(),
                terms.budgetSharePercent(),
                terms.share().cents(),
                terms.minimumReviews(),
                terms.premium().steps().stream()
                        .map(step -> new PremiumStepView(step.profiles(), step.points()))
                        .toList(),
                terms.premium().fragilityPoints(),
                terms.premium().ceilingPoints(),
                terms.fragilityIndicator().orElse(null),
                terms.documentsAsked().stream()
                        .map(asked -> new DocumentAskedView(asked.kind(), TextView.of(asked.label())))
                        .toList());
    }

    private Optional<PerimeterArea> area(String code) {
        return TerritoryCode.parse(code)
                .flatMap(territories::find)
                .map(territory -> new PerimeterArea(code, territory.name()));
    }
}

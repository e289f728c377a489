package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.funds.FundStore.StoredFund;
import fr.fondationdesterritoires.funding.funds.RecordContribution.Received;
import fr.fondationdesterritoires.funding.funds.domain.FundBalance;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.funds.domain.FundKind;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/funds")
class FundController {

    private final FundStore funds;
    private final CreateFund createFund;
    private final RecordContribution recordContribution;
    private final Idempotency idempotency;

    FundController(
            FundStore funds, CreateFund createFund, RecordContribution recordContribution, Idempotency idempotency) {
        this.funds = funds;
        this.createFund = createFund;
        this.recordContribution = recordContribution;
        this.idempotency = idempotency;
    }

    record FundDraft(
            @NotBlank @Size(max = 200) String name,
            @NotNull FundKind kind,
            @NotBlank @Size(max = 5_000) String description) {}

    record ContributionDraft(
            @NotBlank @Size(max = 200) String from,
            @NotNull @Max(FundBalance.MOST_CENTS) Long amountCents,
            @NotNull LocalDate receivedOn) {}

    /** Amounts are told to fund managers only. */
    record FundView(
            UUID fundId,
            String name,
            FundKind kind,
            String description,
            @Nullable Long receivedCents,
            @Nullable Long reservedCents,
            @Nullable Long committedCents,
            @Nullable Long availableCents) {}

    private record ContributionRequest(UUID fundId, ContributionDraft draft) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createFund")
    Mono<FundView> create(
            CurrentPerson person, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody FundDraft draft) {
        return idempotency.once(
                key,
                person,
                "create-fund",
                draft,
                FundView.class,
                () -> createFund
                        .with(person, draft.name(), draft.kind(), draft.description())
                        .map(fund -> view(fund, person)));
    }

    @GetMapping
    @Operation(operationId = "listFunds")
    Mono<Page<FundView>> list(@Nullable CurrentPerson person, PageRequest page) {
        return funds.page(page).map(rows -> page(rows, page, person));
    }

    @GetMapping("/{fundId}")
    @Operation(operationId = "getFund")
    Mono<FundView> get(@PathVariable UUID fundId, @Nullable CurrentPerson person) {
        return funds.find(new FundId(fundId)).map(fund -> view(fund, person));
    }

    @PostMapping("/{fundId}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "recordContribution")
    Mono<Received> contribute(
            @PathVariable UUID fundId,
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody ContributionDraft draft) {
        return idempotency.once(
                key,
                person,
                "record-contribution",
                new ContributionRequest(fundId, draft),
                Received.class,
                () -> recordContribution.with(
                        person,
                        new FundId(fundId),
                        draft.from(),
                        Money.ofCents(draft.amountCents()),
                        draft.receivedOn()));
    }

    private static Page<FundView> page(List<StoredFund> rows, PageRequest request, @Nullable CurrentPerson person) {
        return Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id()))
                .map(fund -> view(fund, person));
    }

    private static FundView view(StoredFund fund, @Nullable CurrentPerson person) {
        return FundAccess.seesAmounts(person)
                ? new FundView(
                        fund.id().value(),
                        fund.name(),
                        fund.kind(),
                        fund.description(),
                        fund.balance().received().cents(),
                        fund.balance().reserved().cents(),
                        fund.balance().committed().cents(),
                        fund.balance().available().cents())
                : new FundView(fund.id().value(), fund.name(), fund.kind(), fund.description(), null, null, null, null);
    }
}

package fr.fondationdesterritoires.funding.ledger;

import fr.fondationdesterritoires.funding.committees.Committees;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerHead;
import fr.fondationdesterritoires.funding.ledger.domain.Link;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The ledger is the same for everyone who reads it: what is not decided yet is hidden from all. */
@RestController
@RequestMapping("/api/ledgers/{committeeId}")
class LedgerController {

    private final LedgerStore ledger;
    private final Committees committees;

    LedgerController(LedgerStore ledger, Committees committees) {
        this.ledger = ledger;
        this.committees = committees;
    }

    /** Index 0 and a hash of zeros where nothing was written yet. */
    record LedgerHeadView(
            UUID committeeId,
            long index,
            String hash,
            @Nullable Instant at) {}

    /** A hidden entry has nothing but its index and hash. */
    record LedgerEntryView(
            long index,
            boolean hidden,
            @Nullable String previousHash,
            @Nullable Instant at,
            @Nullable String kind,
            @Nullable Map<String, Object> body,
            String hash) {}

    @GetMapping("/head")
    @Operation(operationId = "getLedgerHead")
    Mono<LedgerHeadView> head(@PathVariable UUID committeeId) {
        CommitteeId id = new CommitteeId(committeeId);
        return committees.get(id).then(ledger.head(id)).map(head -> view(committeeId, head));
    }

    @GetMapping("/entries")
    @Operation(operationId = "listLedgerEntries")
    Mono<Page<LedgerEntryView>> entries(@PathVariable UUID committeeId, PageRequest page) {
        CommitteeId id = new CommitteeId(committeeId);
        Cursor after = page.after();
        return committees
                .get(id)
                .then(ledger.after(id, after == null ? 0 : after.number(0), page.limitPlusOne()))
                .map(links -> page(links, page));
    }

    private static Page<LedgerEntryView> page(List<Link> links, PageRequest page) {
        return Page.of(links, page, link -> Cursor.of(link.index())).map(LedgerController::view);
    }

    private static LedgerHeadView view(UUID committeeId, LedgerHead head) {
        return new LedgerHeadView(
                committeeId, head.index(), head.hash(), head.at().orElse(null));
    }

    private static LedgerEntryView view(Link link) {
        return switch (link) {
            case Link.Hidden hidden -> new LedgerEntryView(hidden.index(), true, null, null, null, null, hidden.hash());
            case Link.Shown(LedgerEntry entry) ->
                new LedgerEntryView(
                        entry.index(),
                        false,
                        entry.previousHash(),
                        entry.at(),
                        entry.kind(),
                        entry.body(),
                        entry.hash());
        };
    }
}

package fr.fondationdesterritoires.projects.catalogue;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.timeline.Timeline;
import fr.fondationdesterritoires.reference.Territory;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The supported projects, for everyone. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LAST_SDG = 17;

    record NamedArea(String code, String name) {}

    record Listed(
            UUID projectId,
            String title,
            String summary,
            String leadName,
            List<ActorProfile> profiles,
            List<Integer> sdgs,
            List<NamedArea> territories,
            Instant decidedAt,
            int year,
            long amountCents,
            long premiumCents) {}

    record Detailed(
            UUID projectId,
            UUID applicationId,
            String number,
            String title,
            String summary,
            String leadName,
            List<ActorProfile> profiles,
            List<Integer> sdgs,
            List<NamedArea> territories,
            Instant decidedAt,
            int year,
            long amountCents,
            long premiumCents,
            List<SupportedProject.Ally> alliance,
            List<DecisionTaken.CollegeVotes> votes,
            String explanation,
            long ledgerIndex,
            String ledgerHash,
            List<Timeline.Step> timeline) {}

    private final CatalogueStore catalogue;
    private final Timeline timeline;
    private final TerritoryReference reference;

    CatalogueController(CatalogueStore catalogue, Timeline timeline, TerritoryReference reference) {
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.reference = reference;
    }

    @GetMapping
    Mono<Page<Listed>> search(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable Integer sdg,
            @RequestParam(required = false) @Nullable ActorProfile profile,
            PageRequest page) {
        Optional<TerritoryCode> area = Optional.ofNullable(territory)
                .filter(text -> !text.isBlank())
                .flatMap(TerritoryCode::parse)
                .filter(reference::exists);
        List<FieldFault> faults = new ArrayList<>();
        if (territory != null && !territory.isBlank() && area.isEmpty()) {
            faults.add(new FieldFault("territory", "unknown-area"));
        }
        if (sdg != null && (sdg < 1 || sdg > LAST_SDG)) {
            faults.add(new FieldFault("sdg", "unknown-sdg"));
        }
        if (!faults.isEmpty()) {
            return Refusals.signal(Refusal.of(Refusal.Kind.INVALID, "search-invalid", faults));
        }
        return catalogue
                .search(new CatalogueStore.Wanted(query, area.orElse(null), sdg, profile), page)
                .collectList()
                .map(found ->
                        Page.of(found, page, CatalogueController::position).map(this::listed));
    }

    @GetMapping("/{projectId}")
    Mono<Detailed> read(@PathVariable UUID projectId) {
        return catalogue.find(projectId).zipWith(timeline.of(projectId), this::detailed);
    }

    private Listed listed(SupportedProject project) {
        return new Listed(
                project.projectId(),
                project.title(),
                project.summary(),
                project.leadName(),
                project.profiles(),
                project.sdgs(),
                places(project),
                project.decidedAt(),
                year(project),
                project.amountCents(),
                project.premiumCents());
    }

    private Detailed detailed(SupportedProject project, List<Timeline.Step> steps) {
        return new Detailed(
                project.projectId(),
                project.applicationId(),
                project.verdict().number(),
                project.title(),
                project.summary(),
                project.leadName(),
                project.profiles(),
                project.sdgs(),
                places(project),
                project.decidedAt(),
                year(project),
                project.amountCents(),
                project.premiumCents(),
                project.alliance(),
                project.verdict().votes(),
                project.verdict().explanation(),
                project.verdict().ledgerIndex(),
                project.verdict().ledgerHash(),
                steps.stream().filter(step -> step.step().isPublic()).toList());
    }

    private List<NamedArea> places(SupportedProject project) {
        return project.territories().stream().map(this::place).toList();
    }

    private NamedArea place(String code) {
        String name = TerritoryCode.parse(code)
                .flatMap(reference::find)
                .map(Territory::name)
                .orElse(code);
        return new NamedArea(code, name);
    }

    private static int year(SupportedProject project) {
        return project.decidedAt().atZone(PARIS).getYear();
    }

    private static Cursor position(SupportedProject project) {
        return Cursor.of(project.decidedAt(), project.projectId());
    }
}

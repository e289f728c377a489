package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.fragilities.Fragilities;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.CallRules;
import fr.fondationdesterritoires.projects.projects.domain.Candidacy;
import fr.fondationdesterritoires.projects.projects.domain.FragilityIndicator;
import fr.fondationdesterritoires.projects.projects.domain.ProjectSheet;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionRules;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionRules.Assessment;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings a project together with its call's rules and indicator, so that the domain can judge it. */
@Component
class Assessments {

    private final Calls calls;
    private final Fragilities fragilities;
    private final TerritoryReference reference;

    Assessments(Calls calls, Fragilities fragilities, TerritoryReference reference) {
        this.calls = calls;
        this.fragilities = fragilities;
        this.reference = reference;
    }

    Mono<Assessment> of(ProjectSheet sheet, Instant at) {
        return Mono.justOrEmpty(sheet.call())
                .flatMap(call -> calls.find(call.value()))
                .map(Assessments::rules)
                .flatMap(rules -> assess(sheet, rules, at))
                .switchIfEmpty(Mono.fromSupplier(() -> withoutCall(sheet, at)));
    }

    Assessment of(ProjectSheet sheet, Map<UUID, CallPublished> known, Instant at) {
        Optional<CallRules> rules = sheet.call()
                .flatMap(call -> Optional.ofNullable(known.get(call.value())))
                .map(Assessments::rules);
        return SubmissionRules.assess(new Candidacy(sheet, rules, reference), Optional.empty(), at);
    }

    private Mono<Assessment> assess(ProjectSheet sheet, CallRules rules, Instant at) {
        Candidacy candidacy = new Candidacy(sheet, Optional.of(rules), reference);
        return Mono.justOrEmpty(rules.premium().indicator())
                .flatMap(fragilities::find)
                .map(imported -> SubmissionRules.assess(candidacy, Optional.of(indicator(imported)), at))
                .switchIfEmpty(Mono.fromSupplier(() -> SubmissionRules.assess(candidacy, Optional.empty(), at)));
    }

    private Assessment withoutCall(ProjectSheet sheet, Instant at) {
        return SubmissionRules.assess(new Candidacy(sheet, Optional.empty(), reference), Optional.empty(), at);
    }

    private static CallRules rules(CallPublished call) {
        return new CallRules(
                new CallId(call.callId()),
                call.opensAt(),
                call.closesAt(),
                call.perimeter().stream()
                        .flatMap(code -> TerritoryCode.parse(code).stream())
                        .toList(),
                Set.copyOf(call.profilesAllowed()),
                call.minimumCents(),
                call.maximumCents(),
                call.budgetSharePercent(),
                premium(call),
                call.documentsAsked().stream()
                        .map(CallPublished.DocumentAsked::kind)
                        .toList());
    }

    private static CallRules.Premium premium(CallPublished call) {
        return new CallRules.Premium(
                call.premiumTable().stream()
                        .map(step -> new CallRules.Premium.Step(step.profiles(), step.points()))
                        .toList(),
                call.fragilityPoints(),
                call.premiumCeilingPoints(),
                Optional.ofNullable(call.fragilityIndicator()));
    }

    private static FragilityIndicator indicator(FragilityImported imported) {
        Map<TerritoryCode, Double> values = imported.valuesByDepartment().entrySet().stream()
                .flatMap(entry -> TerritoryCode.parse("department-" + entry.getKey()).stream()
                        .map(code -> Map.entry(code, entry.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new FragilityIndicator(imported.indicator(), imported.direction(), values);
    }
}

package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.ProjectViews.BudgetView;
import fr.fondationdesterritoires.projects.projects.ProjectViews.PresentationView;
import fr.fondationdesterritoires.projects.projects.domain.Budget;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The sections of a draft, each saved by itself; {@code If-Match} bears the section's version. */
@RestController
@RequestMapping("/api/projects/{projectId}/sections")
class SectionController {

    record PresentationBody(
            @Nullable String title,
            @Nullable String summary,
            @Nullable List<@Nullable Integer> sdgs,
            @Nullable Objective objective,
            @Nullable List<@Nullable PartnershipKind> partnershipKinds,
            @Nullable List<@Nullable String> territories) {}

    /** {@code resources} are those beside what is asked of the foundation, which is a resource of its own. */
    record BudgetBody(
            @Nullable List<Budget.@Nullable Line> expenses,
            @Nullable List<Budget.@Nullable Line> resources,
            @Nullable Long requestedCents) {}

    private final SavePresentation savePresentation;
    private final SaveBudget saveBudget;
    private final ProjectViews views;
    private final TerritoryReference reference;

    SectionController(
            SavePresentation savePresentation,
            SaveBudget saveBudget,
            ProjectViews views,
            TerritoryReference reference) {
        this.savePresentation = savePresentation;
        this.saveBudget = saveBudget;
        this.views = views;
        this.reference = reference;
    }

    @PutMapping("/presentation")
    Mono<ResponseEntity<PresentationView>> presentation(
            @PathVariable UUID projectId, IfMatch ifMatch, CurrentPerson person, @RequestBody PresentationBody body) {
        return Refusals.orError(Presentation.checked(
                        body.title(),
                        body.summary(),
                        body.sdgs(),
                        body.objective(),
                        body.partnershipKinds(),
                        body.territories(),
                        reference::exists))
                .flatMap(content -> savePresentation.save(
                        new ProjectId(projectId), content, ifMatch.version(), new PersonId(person.id())))
                .onErrorMap(error -> StaleEdits.showSection(error, views))
                .map(views::presentation)
                .map(view ->
                        ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view));
    }

    @PutMapping("/budget")
    Mono<ResponseEntity<BudgetView>> budget(
            @PathVariable UUID projectId, IfMatch ifMatch, CurrentPerson person, @RequestBody BudgetBody body) {
        return Refusals.orError(Budget.checked(body.expenses(), body.resources(), body.requestedCents()))
                .flatMap(content -> saveBudget.save(
                        new ProjectId(projectId), content, ifMatch.version(), new PersonId(person.id())))
                .onErrorMap(error -> StaleEdits.showSection(error, views))
                .map(ProjectViews::budget)
                .map(view ->
                        ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view));
    }
}

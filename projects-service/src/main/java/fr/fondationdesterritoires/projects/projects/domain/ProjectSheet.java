package fr.fondationdesterritoires.projects.projects.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a project says, whatever its state; {@code version} rises with each change to any of it. */
public record ProjectSheet(
        ProjectId id,
        long version,
        Section<Presentation> presentation,
        Section<Budget> budget,
        Alliance alliance,
        List<Document> documents,
        Optional<CallId> call,
        Instant createdAt,
        Instant updatedAt) {

    public ProjectSheet {
        documents = List.copyOf(documents);
    }

    public String title() {
        return presentation.content().title();
    }

    public Optional<Document> document(String kind) {
        return documents.stream()
                .filter(document -> document.kind().equals(kind))
                .findFirst();
    }

    ProjectSheet with(Alliance next, Instant at) {
        return new ProjectSheet(id, version + 1, presentation, budget, next, documents, call, createdAt, at);
    }

    ProjectSheet withPresentation(Section<Presentation> next) {
        return new ProjectSheet(id, version + 1, next, budget, alliance, documents, call, createdAt, next.savedAt());
    }

    ProjectSheet withBudget(Section<Budget> next) {
        return new ProjectSheet(
                id, version + 1, presentation, next, alliance, documents, call, createdAt, next.savedAt());
    }

    ProjectSheet with(CallId next, Instant at) {
        return new ProjectSheet(
                id, version + 1, presentation, budget, alliance, documents, Optional.of(next), createdAt, at);
    }

    ProjectSheet with(Document next, Instant at) {
        List<Document> others = new ArrayList<>(without(next.kind()));
        others.add(next);
        return new ProjectSheet(id, version + 1, presentation, budget, alliance, others, call, createdAt, at);
    }

    ProjectSheet withoutDocument(String kind, Instant at) {
        return new ProjectSheet(id, version + 1, presentation, budget, alliance, without(kind), call, createdAt, at);
    }

    ProjectSheet touched(Instant at) {
        return new ProjectSheet(id, version + 1, presentation, budget, alliance, documents, call, createdAt, at);
    }

    private List<Document> without(String kind) {
        return documents.stream()
                .filter(document -> !document.kind().equals(kind))
                .toList();
    }
}

package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import java.util.List;
import java.util.UUID;

/** What an alliance wants to do, frozen at the moment it was submitted. */
public record Dossier(
        String title,
        String summary,
        List<Integer> sdgs,
        Objective objective,
        List<PartnershipKind> partnershipKinds,
        List<String> territories,
        List<BudgetLine> expenses,
        List<BudgetLine> resources,
        Money requestedCents,
        List<Document> documents) {

    /** One line of the budget. */
    public record BudgetLine(String label, BudgetLineKind kind, Money amountCents) {}

    /** A document of the dossier; its content stays with projects-service. */
    public record Document(UUID documentId, String kind, String fileName, long sizeBytes) {}
}

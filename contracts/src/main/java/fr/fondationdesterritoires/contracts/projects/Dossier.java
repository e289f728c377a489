package fr.fondationdesterritoires.contracts.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        List<Document> documents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CharterSignature> charterSignatures) {

    /** As it was told before it bore the signatures. */
    public Dossier(
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
        this(
                title,
                summary,
                sdgs,
                objective,
                partnershipKinds,
                territories,
                expenses,
                resources,
                requestedCents,
                documents,
                null);
    }

    /**
     * One line of the budget.
     *
     * @param confirmed whether another funder has said yes; missing for expenses, and for what was submitted before it
     *     was told
     * @param requested true for the one resource that is asked of the foundation; missing for all others
     */
    public record BudgetLine(
            String label,
            BudgetLineKind kind,
            Money amountCents,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean confirmed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean requested) {

        /** What something costs. */
        public BudgetLine(String label, BudgetLineKind kind, Money amountCents) {
            this(label, kind, amountCents, null, null);
        }
    }

    /** Who signed the charter for an organisation of the alliance, by their number. */
    public record CharterSignature(UUID organisationId, UUID signedBy, Instant signedAt, String charterVersion) {}

    /** A document of the dossier; its content stays with projects-service. */
    public record Document(UUID documentId, String kind, String fileName, long sizeBytes) {}
}

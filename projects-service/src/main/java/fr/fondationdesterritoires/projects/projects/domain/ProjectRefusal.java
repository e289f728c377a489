package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why an act on a project is refused. */
public sealed interface ProjectRefusal extends Refusal {

    /** The refusals that need no further word. */
    enum Because implements ProjectRefusal {
        /** No such project, or not one that the person may know of. */
        UNKNOWN_PROJECT("project-not-found", Kind.NOT_FOUND),
        UNKNOWN_PARTNER("partner-not-found", Kind.NOT_FOUND),
        UNKNOWN_INVITATION("invitation-not-found", Kind.NOT_FOUND),
        UNKNOWN_DOCUMENT("document-not-found", Kind.NOT_FOUND),
        UNKNOWN_SUBMISSION("submission-not-found", Kind.NOT_FOUND),
        UNKNOWN_CALL("call-not-found", Kind.NOT_FOUND),
        /** Only the lead's owners and editors change a project. */
        EDITOR_REQUIRED("project-editor-required", Kind.FORBIDDEN),
        /** Readers of the lead, and partners, neither submit nor withdraw. */
        SUBMITTER_REQUIRED("project-submitter-required", Kind.FORBIDDEN),
        /** Only an owner or a signatory commits an organisation. */
        SIGNATORY_REQUIRED("signatory-required", Kind.FORBIDDEN),
        MEMBERSHIP_REQUIRED("organisation-membership-required", Kind.FORBIDDEN),
        ANOTHER_ADDRESS_INVITED("invitation-for-another-address", Kind.FORBIDDEN),
        EMAIL_NOT_VERIFIED("email-not-verified", Kind.FORBIDDEN),
        /** The dossier is frozen: nothing of it changes any more. */
        ALREADY_SUBMITTED("project-already-submitted", Kind.CONFLICT),
        NOT_SUBMITTED("project-not-submitted", Kind.CONFLICT),
        ALREADY_DECIDED("project-already-decided", Kind.CONFLICT),
        ALREADY_WITHDRAWN("project-already-withdrawn", Kind.CONFLICT),
        TOO_MANY_PARTNERS("too-many-partners", Kind.CONFLICT),
        ALREADY_INVITED("partner-already-invited", Kind.CONFLICT),
        ALREADY_ALLIED("organisation-already-allied", Kind.CONFLICT),
        /** The invitation was answered or taken back. */
        INVITATION_CLOSED("invitation-closed", Kind.CONFLICT),
        /** Another version of the charter is in force. */
        CHARTER_OUTDATED("charter-outdated", Kind.CONFLICT),
        /** The chosen call says which documents there may be. */
        CALL_REQUIRED("call-required-for-documents", Kind.CONFLICT),
        DOCUMENT_NOT_ASKED("document-not-asked", Kind.CONFLICT),
        TOO_MANY_DOCUMENTS("too-many-documents", Kind.CONFLICT);

        private final String code;
        private final Kind kind;

        Because(String code, Kind kind) {
            this.code = code;
            this.kind = kind;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    record Invalid(List<FieldFault> faults) implements ProjectRefusal {
        @Override
        public String code() {
            return "project-invalid";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A mail that has to wait until {@code next}. */
    record TooSoon(String code, Instant next, Instant at) implements ProjectRefusal {

        static TooSoon reminded(Instant next, Instant at) {
            return new TooSoon("partner-reminded-recently", next, at);
        }

        static TooSoon invited(Instant next, Instant at) {
            return new TooSoon("partner-invited-recently", next, at);
        }

        /** The person wrote to as many as one may in a day. */
        static TooSoon usedUp(Instant next, Instant at) {
            return new TooSoon("invitations-used-up", next, at);
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of(
                    "next", inWholeMinutes(), "retryAfterSeconds", at.until(inWholeMinutes(), ChronoUnit.SECONDS) + 1);
        }

        /** Sentences tell the minute, and at that minute it has to be true. */
        private Instant inWholeMinutes() {
            return next.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /** All that has to be mended first. */
    record SubmissionBlocked(List<FieldFault> faults) implements ProjectRefusal {
        @Override
        public String code() {
            return "submission-blocked";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Some rules are unmet; one may submit all the same, and has to say so. */
    record EligibilityToConfirm(List<FieldFault> faults) implements ProjectRefusal {
        @Override
        public String code() {
            return "eligibility-to-confirm";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Somebody else saved the section meanwhile. */
    record StalePresentation(Section<Presentation> current) implements ProjectRefusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** Somebody else saved the section meanwhile. */
    record StaleBudget(Section<Budget> current) implements ProjectRefusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** Somebody else put another document there meanwhile, or took it away. */
    record StaleDocument(Optional<Document> current) implements ProjectRefusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** Somebody else changed the project meanwhile. */
    record StaleProject(Project current) implements ProjectRefusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }
}

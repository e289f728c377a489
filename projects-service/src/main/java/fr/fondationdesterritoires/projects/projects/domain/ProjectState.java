package fr.fondationdesterritoires.projects.projects.domain;

/** The states by name, for lists, filters and rows. */
public enum ProjectState {
    DRAFT,
    SUBMITTED,
    UNDER_REVIEW,
    INELIGIBLE,
    IN_COMMITTEE,
    FUNDED,
    WAITING_LIST,
    REFUSED,
    DEFERRED,
    WITHDRAWN;

    public static ProjectState of(Project project) {
        return switch (project) {
            case Project.Draft ignored -> DRAFT;
            case Project.Submitted ignored -> SUBMITTED;
            case Project.UnderReview ignored -> UNDER_REVIEW;
            case Project.Ineligible ignored -> INELIGIBLE;
            case Project.InCommittee ignored -> IN_COMMITTEE;
            case Project.Funded ignored -> FUNDED;
            case Project.WaitingListed ignored -> WAITING_LIST;
            case Project.Refused ignored -> REFUSED;
            case Project.Deferred ignored -> DEFERRED;
            case Project.Withdrawn ignored -> WITHDRAWN;
        };
    }
}

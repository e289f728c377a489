package fr.fondationdesterritoires.funding.applications.domain;

import fr.fondationdesterritoires.platform.refusals.Refusal;

/** Why an application does not move so. */
public enum ApplicationRefusal implements Refusal {
    NOT_INELIGIBLE("application-not-ineligible", Kind.CONFLICT),
    NOT_READY("application-not-ready", Kind.CONFLICT),
    ALREADY_ON_AGENDA("application-already-on-agenda", Kind.CONFLICT),
    ALREADY_DECIDED("application-already-decided", Kind.CONFLICT),
    WITHDRAWN("application-withdrawn", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    ApplicationRefusal(String code, Kind kind) {
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

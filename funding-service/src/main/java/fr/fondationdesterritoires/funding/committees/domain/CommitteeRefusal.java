package fr.fondationdesterritoires.funding.committees.domain;

import fr.fondationdesterritoires.platform.refusals.Refusal;

/** Why a committee cannot be composed or joined so. */
public enum CommitteeRefusal implements Refusal {
    MANDATE_ENDS_FIRST("mandate-ends-before-it-begins", Kind.INVALID),
    COLLEGE_REQUIRED("college-required", Kind.INVALID),
    ALREADY_A_MEMBER("already-a-member", Kind.CONFLICT),
    COLLEGE_FULL("college-full", Kind.CONFLICT),
    TOO_MANY_CO_CHAIRS("too-many-co-chairs", Kind.CONFLICT),
    SECRETARY_ALREADY_THERE("secretary-already-there", Kind.CONFLICT),
    PERSON_UNKNOWN("person-unknown", Kind.INVALID);

    private final String code;
    private final Kind kind;

    CommitteeRefusal(String code, Kind kind) {
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

package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.Refusal;

/** A refusal on its way to the reader; made by {@link Refusals}. */
public final class RefusalException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusalException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}

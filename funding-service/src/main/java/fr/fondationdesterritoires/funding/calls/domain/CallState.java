package fr.fondationdesterritoires.funding.calls.domain;

/** Where a call stands at an instant. */
public enum CallState {
    DRAFT,
    UPCOMING,
    OPEN,
    CLOSED
}

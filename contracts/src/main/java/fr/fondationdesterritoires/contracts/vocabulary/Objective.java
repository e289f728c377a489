package fr.fondationdesterritoires.contracts.vocabulary;

/** What an alliance seeks first, one of the four objectives of the source. */
public enum Objective {
    BALANCE_PERFORMANCE_AND_ENGAGEMENT,
    HYBRIDISE_SOCIO_ECONOMIC_MODEL,
    SPEED_UP_SOCIETAL_INNOVATION,
    BUILD_SOLUTIONS_TOGETHER
}

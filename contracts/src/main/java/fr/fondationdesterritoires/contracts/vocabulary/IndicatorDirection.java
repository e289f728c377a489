package fr.fondationdesterritoires.contracts.vocabulary;

/** Which way an indicator of fragility is worse. */
public enum IndicatorDirection {
    HIGHER_IS_WORSE,
    LOWER_IS_WORSE
}

package fr.fondationdesterritoires.contracts.vocabulary;

/** A catalyst's opinion on a project, with reasons beside it. */
public enum OpinionVerdict {
    FAVOURABLE,
    RESERVED,
    UNFAVOURABLE
}

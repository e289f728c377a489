package fr.fondationdesterritoires.funding.decisions.domain;

/** What a member votes; abstentions are cast but not expressed. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}

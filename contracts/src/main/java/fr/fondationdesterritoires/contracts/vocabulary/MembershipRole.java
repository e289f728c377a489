package fr.fondationdesterritoires.contracts.vocabulary;

/** What a member may do in an organisation. */
public enum MembershipRole {
    OWNER,
    EDITOR,
    SIGNATORY,
    READER
}

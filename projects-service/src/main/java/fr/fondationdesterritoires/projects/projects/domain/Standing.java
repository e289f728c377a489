package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import java.util.EnumSet;
import java.util.Set;

/** A person's place in an alliance: their organisation's role in it, and their own in the organisation. */
public record Standing(AllianceRole alliance, MembershipRole membership) {

    /** What a place may allow. */
    public enum Right {
        VIEW,
        EDIT,
        SIGN,
        SUBMIT
    }

    public Set<Right> rights() {
        EnumSet<Right> rights = EnumSet.of(Right.VIEW);
        if (alliance == AllianceRole.LEAD) {
            switch (membership) {
                case OWNER -> rights.addAll(EnumSet.allOf(Right.class));
                case EDITOR -> rights.addAll(EnumSet.of(Right.EDIT, Right.SUBMIT));
                case SIGNATORY -> rights.addAll(EnumSet.of(Right.SIGN, Right.SUBMIT));
                case READER -> {}
            }
        }
        return rights;
    }

    public boolean may(Right right) {
        return rights().contains(right);
    }

    /** Whether that place in an organisation lets one commit it, by a part confirmed and a charter signed. */
    public static boolean maySignFor(MembershipRole membership) {
        return switch (membership) {
            case OWNER, SIGNATORY -> true;
            case EDITOR, READER -> false;
        };
    }
}

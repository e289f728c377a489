package fr.fondationdesterritoires.territories.opinions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.territories.inputs.domain.Checks;
import org.jspecify.annotations.Nullable;

/** What the accompanying catalyst thinks of a project, and why; reviewers and the committee read it. */
public record LocalOpinion(OpinionVerdict verdict, String reasons) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 5_000;

    /** The opinion, or everything that is wrong with it. */
    public static Outcome<LocalOpinion> of(@Nullable OpinionVerdict verdict, @Nullable String reasons) {
        Checks checks = new Checks();
        checks.check(verdict != null, "verdict", "required");
        String text = checks.text("reasons", reasons, SHORTEST, LONGEST);
        return checks.outcome(
                () -> new LocalOpinion(verdict == null ? OpinionVerdict.RESERVED : verdict, text),
                OpinionRefusal.Invalid::new);
    }
}

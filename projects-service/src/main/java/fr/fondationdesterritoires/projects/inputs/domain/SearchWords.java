package fr.fondationdesterritoires.projects.inputs.domain;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody typed to find a person. */
public final class SearchWords {

    private static final int LONGEST = 254;

    private SearchWords() {}

    /** Without blanks around it, perhaps empty; refused with 422 {@code search-invalid} when longer than any address. */
    public static Outcome<String> of(@Nullable String typed) {
        Checks checks = new Checks();
        String words = checks.optional("query", typed, LONGEST);
        return checks.outcome(() -> words, faults -> Refusal.of(Refusal.Kind.INVALID, "search-invalid", faults));
    }
}

package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a partner commits to, in words and, where it can be valued, in euros. */
public record Contribution(String text, Money value) {

    public static final int LONGEST = 1000;

    public static Outcome<Contribution> checked(@Nullable String text, @Nullable Long cents) {
        Checks checks = new Checks();
        String checked = checks.required("contribution", text, LONGEST);
        long value = cents == null ? 0 : cents;
        if (value < 0 || value > Budget.HIGHEST_AMOUNT.cents()) {
            checks.fault(
                    "contributionCents",
                    "amount-out-of-range",
                    Map.of("maxEuros", Budget.HIGHEST_AMOUNT.cents() / 100));
        }
        return checks.outcome(() -> new Contribution(checked, Money.ofCents(value)), ProjectRefusal.Invalid::new);
    }
}

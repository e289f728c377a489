package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the project costs, what pays for it, and the base amount asked from the fund (the premium is not in it). */
public record Budget(List<Expense> expenses, List<Resource> resources, Money requested) {

    public static final int MOST_LINES = 100;
    public static final int LONGEST_LABEL = 200;
    public static final Money HIGHEST_AMOUNT = Money.ofEuros(1_000_000_000);
    static final Budget EMPTY = new Budget(List.of(), List.of(), Money.ZERO);

    /** What something costs. */
    public record Expense(String label, BudgetLineKind kind, Money amount) {}

    /** What pays for it; {@code confirmed} once the other funder has said yes. */
    public record Resource(String label, BudgetLineKind kind, Money amount, boolean confirmed) {}

    /** One line as typed, before it is checked. */
    public record Line(
            @Nullable String label,
            @Nullable BudgetLineKind kind,
            @Nullable Long amountCents,
            @Nullable Boolean confirmed) {}

    public Budget {
        expenses = List.copyOf(expenses);
        resources = List.copyOf(resources);
    }

    public Money totalExpenses() {
        return expenses.stream().map(Expense::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money totalResources() {
        return resources.stream().map(Resource::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What is spent in money: valued gifts in kind and volunteering left out. */
    public Money expensesInMoney() {
        return expenses.stream()
                .filter(expense -> expense.kind() == BudgetLineKind.MONEY)
                .map(Expense::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether the base amount asked stands among the resources, on a line of its own. */
    public boolean countsTheRequest() {
        return resources.stream()
                .anyMatch(resource -> resource.kind() == BudgetLineKind.MONEY
                        && resource.amount().equals(requested));
    }

    /** Checks limits, never completeness: what is unfinished can be saved. */
    public static Outcome<Budget> checked(
            @Nullable List<? extends @Nullable Line> expenses,
            @Nullable List<? extends @Nullable Line> resources,
            @Nullable Long requestedCents) {
        Checks checks = new Checks();
        List<Resource> checkedExpenses = lines(checks, "expenses", expenses);
        List<Resource> checkedResources = lines(checks, "resources", resources);
        Money requested = amount(checks, "requestedCents", requestedCents);
        return checks.outcome(
                () -> new Budget(checkedExpenses.stream().map(Budget::expense).toList(), checkedResources, requested),
                ProjectRefusal.Invalid::new);
    }

    private static Expense expense(Resource line) {
        return new Expense(line.label(), line.kind(), line.amount());
    }

    private static List<Resource> lines(Checks checks, String field, @Nullable List<? extends @Nullable Line> lines) {
        List<Line> present = Inputs.present(checks, field, lines);
        checks.atMost(MOST_LINES, present.size(), field);
        return IntStream.range(0, Math.min(present.size(), MOST_LINES))
                .mapToObj(at -> line(checks, field + "[" + at + "]", present.get(at)))
                .toList();
    }

    private static Resource line(Checks checks, String field, Line line) {
        return new Resource(
                checks.optional(field + ".label", line.label(), LONGEST_LABEL),
                line.kind() == null ? BudgetLineKind.MONEY : line.kind(),
                amount(checks, field + ".amountCents", line.amountCents()),
                Boolean.TRUE.equals(line.confirmed()));
    }

    private static Money amount(Checks checks, String field, @Nullable Long cents) {
        long amount = cents == null ? 0 : cents;
        if (amount < 0 || amount > HIGHEST_AMOUNT.cents()) {
            checks.fault(field, "amount-out-of-range", Map.of("maxEuros", HIGHEST_AMOUNT.cents() / 100));
            return Money.ZERO;
        }
        return Money.ofCents(amount);
    }
}

package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the project costs and what pays for it.
 *
 * @param others what pays for it beside the foundation; what is asked of it is no line among them
 * @param requested the base amount asked of the foundation, a resource of its own; the premium is not in it
 */
public record Budget(List<Expense> expenses, List<Resource> others, Money requested) {

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
        others = List.copyOf(others);
    }

    public Money totalExpenses() {
        return expenses.stream().map(Expense::amount).reduce(Money.ZERO, Money::plus);
    }

    /** With what is asked of the foundation, once. */
    public Money totalResources() {
        return others.stream().map(Resource::amount).reduce(requested, Money::plus);
    }

    /** What is spent in money: valued gifts in kind and volunteering left out. */
    public Money expensesInMoney() {
        return expenses.stream()
                .filter(expense -> expense.kind() == BudgetLineKind.MONEY)
                .map(Expense::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Checks limits, never completeness: what is unfinished can be saved. */
    public static Outcome<Budget> checked(
            @Nullable List<? extends @Nullable Line> expenses,
            @Nullable List<? extends @Nullable Line> others,
            @Nullable Long requestedCents) {
        Checks checks = new Checks();
        List<Resource> checkedExpenses = lines(checks, "expenses", expenses);
        List<Resource> checkedOthers = lines(checks, "resources", others);
        Money requested = amount(checks, "requestedCents", requestedCents);
        return checks.outcome(
                () -> new Budget(checkedExpenses.stream().map(Budget::expense).toList(), checkedOthers, requested),
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

package fr.fondationdesterritoires.contracts.vocabulary;

/** Whether a budget line is money, or a gift in kind or volunteering that is only valued. */
public enum BudgetLineKind {
    MONEY,
    IN_KIND,
    VOLUNTEERING
}

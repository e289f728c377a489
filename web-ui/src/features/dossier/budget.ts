import type { BudgetContent, BudgetLine } from '@/api/projects';

/** The budget alone, without what the platform says of it. */
export function budgetOf({ expenses, resources, requestedCents }: BudgetContent): BudgetContent {
  return {
    expenses: expenses.map(({ label, kind, amountCents }) => ({ label, kind, amountCents })),
    resources: resources.map(({ label, kind, amountCents, confirmed }) => ({ label, kind, amountCents, confirmed })),
    requestedCents,
  };
}

export interface Totals {
  readonly expensesCents: number;
  readonly resourcesCents: number;
  /** What is still to be found (above zero) or too much (below). */
  readonly gapCents: number;
}

/** What is asked of the foundation is a resource of its own, which nobody writes a second time among the others (rule E8). */
export function totals({ expenses, resources, requestedCents }: BudgetContent): Totals {
  const expensesCents = sum(expenses);
  const resourcesCents = sum(resources) + requestedCents;
  return { expensesCents, resourcesCents, gapCents: expensesCents - resourcesCents };
}

function sum(lines: readonly BudgetLine[]): number {
  return lines.reduce((total, line) => total + line.amountCents, 0);
}

import type { BudgetContent, BudgetLine, ResourceLine } from '@/api/projects';

/** The budget alone, without what the platform says of it. */
export function budgetOf({ expenses, resources, requestedCents }: BudgetContent): BudgetContent {
  return {
    expenses: expenses.map(({ label, kind, amountCents }) => ({ label, kind, amountCents })),
    resources: resources.map(({ label, kind, amountCents, confirmed }) => ({ label, kind, amountCents, confirmed })),
    requestedCents,
  };
}

/**
 * A budget as one writes it: what is asked of the fund stands among the resources, to the cent (rule E8), so the
 * portal keeps that line itself instead of asking for the same amount twice.
 */
export interface WrittenBudget {
  readonly expenses: readonly BudgetLine[];
  /** Without what is asked of the fund. */
  readonly others: readonly ResourceLine[];
  readonly requestedCents: number;
}

export function readBudget({ expenses, resources, requestedCents }: BudgetContent): WrittenBudget {
  const asked = resources.findIndex((line) => requestedCents > 0 && line.kind === 'MONEY' && line.amountCents === requestedCents);
  return { expenses, others: resources.filter((_, index) => index !== asked), requestedCents };
}

export function writeBudget({ expenses, others, requestedCents }: WrittenBudget, fundLabel: string): BudgetContent {
  const asked: ResourceLine = { label: fundLabel, kind: 'MONEY', amountCents: requestedCents, confirmed: false };
  return { expenses, resources: requestedCents > 0 ? [asked, ...others] : others, requestedCents };
}

export interface Totals {
  readonly expensesCents: number;
  readonly resourcesCents: number;
  /** What is still to be found (above zero) or too much (below). */
  readonly gapCents: number;
}

export function totals({ expenses, others, requestedCents }: WrittenBudget): Totals {
  const expensesCents = sum(expenses);
  const resourcesCents = sum(others) + requestedCents;
  return { expensesCents, resourcesCents, gapCents: expensesCents - resourcesCents };
}

function sum(lines: readonly BudgetLine[]): number {
  return lines.reduce((total, line) => total + line.amountCents, 0);
}

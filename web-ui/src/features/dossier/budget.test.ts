import { expect, test } from 'vitest';

import type { BudgetContent } from '@/api/projects';

import { totals } from './budget';

const line = (label: string, amountCents: number) => ({ label, kind: 'MONEY' as const, amountCents });
const budget: BudgetContent = {
  expenses: [line('Animation', 500_000), line('Outils', 200_001)],
  resources: [{ ...line('Métropole', 400_001), confirmed: true }],
  requestedCents: 300_000,
};

test('what is asked of the foundation counts once among the resources, and the gap is told to the cent', () => {
  expect(totals(budget)).toEqual({ expensesCents: 700_001, resourcesCents: 700_001, gapCents: 0 });
  expect(totals({ ...budget, requestedCents: 299_999 }).gapCents).toBe(1);
});

test('another funder’s equal amount is that funder’s', () => {
  const equal = { ...line('Région', 300_000), confirmed: false };
  expect(totals({ ...budget, resources: [...budget.resources, equal] }).gapCents).toBe(-300_000);
});

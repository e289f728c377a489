import { expect, test } from 'vitest';

import { readBudget, totals, writeBudget, type WrittenBudget } from './budget';

const line = (label: string, amountCents: number) => ({ label, kind: 'MONEY' as const, amountCents });
const budget: WrittenBudget = {
  expenses: [line('Animation', 500_000), line('Outils', 200_001)],
  others: [{ ...line('Métropole', 400_001), confirmed: true }],
  requestedCents: 300_000,
};

test('what is asked of the fund is one of the resources that are sent', () => {
  expect(writeBudget(budget, 'Fonds').resources).toEqual([
    { label: 'Fonds', kind: 'MONEY', amountCents: 300_000, confirmed: false },
    ...budget.others,
  ]);
});

test('it is not shown a second time when read back', () => {
  expect(readBudget(writeBudget(budget, 'Fonds'))).toEqual(budget);
});

test('nothing asked adds no line', () => {
  expect(writeBudget({ ...budget, requestedCents: 0 }, 'Fonds').resources).toEqual(budget.others);
});

test('a gift in kind of the same value is not what is asked', () => {
  const kind = { label: 'Local prêté', kind: 'IN_KIND' as const, amountCents: 300_000, confirmed: true };
  expect(readBudget({ expenses: [], resources: [kind], requestedCents: 300_000 }).others).toEqual([kind]);
});

test('the gap is told to the cent', () => {
  expect(totals(budget)).toEqual({ expensesCents: 700_001, resourcesCents: 700_001, gapCents: 0 });
  expect(totals({ ...budget, requestedCents: 299_999 }).gapCents).toBe(1);
});

import { expect, test } from 'vitest';

import { parseMoney, writeMoney } from './money';

test.each([
  ['12500', 1_250_000],
  ['12 500', 1_250_000],
  ['12\u202f500,50 €', 1_250_050],
  ['12.500', 1_250_000],
  ['12.500,5', 1_250_050],
  ['99,9', 9_990],
  ['99.90', 9_990],
  ['1 000 euros', 100_000],
  ['0', 0],
  ['', null],
  ['   ', null],
])('reads %j', (text, cents) => {
  expect(parseMoney(text)).toBe(cents);
});

test.each(['douze', '-5', '1,234', '12,5,5', '1.2.3', '12 €€ x', '999999999999'])('does not take %j for an amount', (text) => {
  expect(parseMoney(text)).toBeUndefined();
});

test('writes what it reads', () => {
  for (const cents of [0, 1, 99, 100, 123_456, 1_250_000]) expect(parseMoney(writeMoney(cents, 'fr'))).toBe(cents);
});

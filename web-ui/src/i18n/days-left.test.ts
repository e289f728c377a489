import { expect, test } from 'vitest';

import { timeLeft } from './days-left';

const closing = '2026-12-15T22:59:59Z'; // 15 December, 23:59:59 in Paris

test.each([
  ['2026-12-05T10:00:00Z', { kind: 'days', days: 10 }],
  ['2026-12-13T23:30:00Z', { kind: 'tomorrow' }], // already the 14th in Paris
  ['2026-12-14T22:50:00Z', { kind: 'tomorrow' }],
  ['2026-12-14T23:10:00Z', { kind: 'today' }],
  ['2026-12-15T16:59:58Z', { kind: 'today' }],
  ['2026-12-15T17:30:00Z', { kind: 'hours', hours: 5 }],
  ['2026-12-15T22:20:00Z', { kind: 'minutes', minutes: 39 }],
  ['2026-12-15T22:59:59Z', { kind: 'minutes', minutes: 1 }],
  ['2026-12-15T23:00:00Z', { kind: 'past' }],
])('at %s', (now, expected) => {
  expect(timeLeft(closing, new Date(now))).toEqual(expected);
});

test('a change to winter time in between does not shift the count', () => {
  expect(timeLeft('2026-10-26T22:59:59Z', new Date('2026-10-24T21:30:00Z'))).toEqual({ kind: 'days', days: 2 });
});

import { expect, test } from 'vitest';

import { fromParisClock, toParisClock } from './paris-time';

test.each([
  ['2026-12-15T23:59', '2026-12-15T22:59:00Z'],
  ['2026-07-14T09:30', '2026-07-14T07:30:00Z'],
])('%s in Paris is %s', (clock, instant) => {
  expect(fromParisClock(clock)).toBe(instant);
  expect(toParisClock(instant)).toBe(clock);
});

test('an hour that spring skips becomes the one after', () => {
  expect(toParisClock(fromParisClock('2026-03-29T02:30'))).toBe('2026-03-29T03:30');
});

test('an hour that autumn repeats is the first of the two', () => {
  expect(fromParisClock('2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z');
});

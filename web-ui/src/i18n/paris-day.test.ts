import { expect, it } from 'vitest';

import { dayInParis } from './paris-day';

it('is already the next day in Paris while it is not yet in Greenwich', () => {
  expect(dayInParis('2026-12-10T22:59:59Z')).toBe('2026-12-10');
  expect(dayInParis(new Date('2026-12-10T23:30:00Z'))).toBe('2026-12-11');
});

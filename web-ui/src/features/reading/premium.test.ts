import { describe, expect, it } from 'vitest';

import { premiumOn } from './premium';

describe('the alliance premium on a base', () => {
  it('is rounded half-up to the euro', () => {
    expect(premiumOn(1_000_000, 10)).toBe(100_000);
    expect(premiumOn(1_050, 5)).toBe(100);
    expect(premiumOn(1_000, 5)).toBe(100);
    expect(premiumOn(999, 5)).toBe(0);
  });

  it('is cut to whole euros that fit under the maximum', () => {
    expect(premiumOn(1_950_050, 10, 2_000_000)).toBe(49_900);
    expect(premiumOn(2_000_000, 10, 2_000_000)).toBe(0);
    expect(premiumOn(2_100_000, 10, 2_000_000)).toBe(0);
  });
});

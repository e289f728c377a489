/**
 * What the alliance premium comes to on a base, so that one sees it while typing; the platform computes it again. Rounded
 * half-up to the euro, and cut to whole euros that still fit under the call's maximum.
 */
export function premiumOn(baseCents: number, ratePoints: number, callMaximumCents = Infinity): number {
  const earned = Math.floor((baseCents * ratePoints + 5_000) / 10_000) * 100;
  const room = Math.max(0, callMaximumCents - baseCents);
  return Math.min(earned, room === Infinity ? earned : Math.floor(room / 100) * 100);
}

import { dayInParis } from './paris-day';

/** How much time there is until a closing instant, as one would say it. */
export type TimeLeft =
  | { readonly kind: 'past' }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow' }
  | { readonly kind: 'days'; readonly days: number };

/**
 * Counts calendar days in Paris, where a call closes: at 23:50 the day before, a call that closes tomorrow at
 * 23:59 closes "tomorrow". Within the last six hours it counts hours, in the last one minutes.
 */
export function timeLeft(until: string | Date, now: Date): TimeLeft {
  const end = new Date(until);
  const left = end.getTime() - now.getTime();
  if (left < 0) return { kind: 'past' };
  const minutes = Math.floor(left / 60_000);
  if (minutes < 60) return { kind: 'minutes', minutes: Math.max(1, minutes) };
  if (minutes < 360) return { kind: 'hours', hours: Math.floor(minutes / 60) };
  const days = Math.round((dayNumber(end) - dayNumber(now)) / 86_400_000);
  if (days === 0) return { kind: 'today' };
  if (days === 1) return { kind: 'tomorrow' };
  return { kind: 'days', days };
}

function dayNumber(instant: Date): number {
  return Date.parse(`${dayInParis(instant)}T00:00:00Z`);
}

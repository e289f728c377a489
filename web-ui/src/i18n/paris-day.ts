const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** 2026-11-22, as it stands in Paris. */
export function dayInParis(instant: string | Date): string {
  return parisDay.format(new Date(instant));
}

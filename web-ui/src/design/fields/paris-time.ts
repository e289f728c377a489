const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2026-11-22T23:59`, as a date-time input holds it, of an instant as Paris's clocks show it. */
export function toParisClock(instant: string): string {
  return clockAt(new Date(instant)).slice(0, 16);
}

/**
 * The instant at which Paris's clocks show this. In the hour that a spring night skips it is the one just after; in
 * the hour that an autumn night repeats, the first.
 */
export function fromParisClock(clock: string): string {
  const wanted = Date.parse(`${clock}Z`);
  const summer = wanted - 2 * 3_600_000;
  const winter = wanted - 3_600_000;
  const matches = [summer, winter].find((instant) => Date.parse(`${clockAt(new Date(instant))}Z`) === wanted);
  return new Date(matches ?? winter).toISOString().replace('.000Z', 'Z');
}

function clockAt(instant: Date): string {
  const found = new Map(parts.formatToParts(instant).map((part) => [part.type, part.value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '00';
  return `${read('year')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}:${read('second')}`;
}

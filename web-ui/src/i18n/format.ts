import { useLingui } from '@lingui/react';
import { useMemo } from 'react';

const PARIS = 'Europe/Paris';

/** How dates, hours, amounts and numbers are written in the reader's language. Hours are Paris's. */
export interface Formats {
  /** 12 500 € ; cents are shown only when there are some. */
  money(cents: number): string;
  number(value: number): string;
  percent(points: number): string;
  /** 22 novembre 2026 */
  date(instant: string | Date): string;
  /** 22 nov. 2026 */
  shortDate(instant: string | Date): string;
  /** 14 h 05 */
  time(instant: string | Date): string;
  /** 22 novembre 2026 à 23 h 59 */
  dateTime(instant: string | Date): string;
  /** « A, B et C » */
  list(items: readonly string[]): string;
}

export function formatsFor(locale: string): Formats {
  const french = locale !== 'en';
  const tag = french ? 'fr-FR' : 'en-GB';
  const whole = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const long = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: PARIS });
  const short = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: PARIS });
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: PARIS });
  const words = new Intl.ListFormat(tag, { type: 'conjunction' });

  const date = (instant: string | Date) => firstOfMonth(long.format(new Date(instant)), french);
  const time = (instant: string | Date) => {
    const text = clock.format(new Date(instant));
    return french ? text.replace(/^0?(\d+):(\d+)$/, '$1\u00a0h\u00a0$2') : text;
  };
  return {
    money: (cents) => (cents % 100 === 0 ? whole : exact).format(cents / 100),
    number: (value) => plain.format(value),
    percent: (points) => (french ? `${plain.format(points)}\u00a0%` : `${plain.format(points)}%`),
    date,
    shortDate: (instant) => firstOfMonth(short.format(new Date(instant)), french),
    time,
    dateTime: (instant) => (french ? `${date(instant)} à ${time(instant)}` : `${date(instant)} at ${time(instant)}`),
    list: (items) => words.format(items),
  };
}

function firstOfMonth(text: string, french: boolean): string {
  return french ? text.replace(/^1 /, '1er ') : text;
}

export function useFormats(): Formats {
  const { i18n } = useLingui();
  return useMemo(() => formatsFor(i18n.locale), [i18n.locale]);
}

/**
 * Reads an amount as French people write it: `12 500`, `12500,5`, `1 234,56 €`, `12.500,00`. Returns whole cents,
 * null for nothing written, undefined for what is not an amount.
 */
export function parseMoney(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace(/eur(os?)?$/i, '');
  if (bare === '') return null;
  const plain = decimalPoint(bare);
  const match = /^(\d{1,11})(?:\.(\d{0,2}))?$/.exec(plain);
  if (match === null) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** The last comma or point separates the cents, unless exactly three digits follow a lone point: then it groups thousands. */
function decimalPoint(text: string): string {
  if (text.includes(',')) return text.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
}

/** As an amount stands in a field: grouped, without the sign, with cents only if there are some. */
export function writeMoney(cents: number, locale: string): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale === 'en' ? 'fr-FR' : locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

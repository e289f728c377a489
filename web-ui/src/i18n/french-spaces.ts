const THIN = '\u202f';
const FULL = '\u00a0';

/**
 * French typography: a space that never breaks before double punctuation, inside guillemets, between the groups of
 * a number, before its unit and after n°, be it a number that comes in later. English quotation marks and clock
 * times such as 12:30 are left alone.
 */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?])/g, `${THIN}$1`)
    .replace(/ :(?=[\s"<\\]|$)/g, `${FULL}:`)
    .replace(/« /g, `«${FULL}`)
    .replace(/ »/g, `${FULL}»`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${THIN}`)
    .replace(/(\d) (?=(?:€|%|h|min|Mo|km|ans?|mois|jours?|points?)(?![\p{L}\d]))/gu, `$1${FULL}`)
    .replace(/\b([nN]°|p\.|art\.) (?=[\d"\\])/g, `$1${FULL}`);
}

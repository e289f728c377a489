/** The same checks as the server makes, made while one types; the server's word counts. */

const BLANKS = /[\s\u00a0\u202f]/g;
const LA_POSTE = '356000000';

/** 14 digits, the last of which checks the others (Luhn); La Poste's establishments add up to a multiple of five instead. */
export function isSiret(text: string): boolean {
  const digits = text.replace(BLANKS, '');
  if (!/^\d{14}$/.test(digits)) return false;
  return luhn(digits) % 10 === 0 || (digits.startsWith(LA_POSTE) && sum(digits) % 5 === 0);
}

/** W and nine digits; in Corsica and overseas the third sign is a letter. */
export function isRna(text: string): boolean {
  return /^W\d(?:\d|(?<=2)[AB]|(?<=9)[A-Z])\d{7}$/.test(text.replace(BLANKS, '').toUpperCase());
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((total, sign, at) => {
    const weighted = at % 2 === 0 ? Number(sign) : Number(sign) * 2;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
}

function sum(digits: string): number {
  return [...digits].reduce((total, sign) => total + Number(sign), 0);
}

/** 732 829 320 00074, as it is printed on letterheads. */
export function writeSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u202f$2\u202f$3\u202f$4');
}

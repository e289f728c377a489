import { expect, test } from 'vitest';

import { isRna, isSiret, writeSiret } from './numbers';

test.each(['73282932000074', '732 829 320 00074', '732\u202f829\u202f320\u202f00074', '35600000000048', '35600000049837'])(
  '%s is a SIRET',
  (text) => expect(isSiret(text)).toBe(true),
);

test.each(['', '73282932000075', '7328293200007', '732829320000740', '73282932OOOO74', '35600000049838'])('%j is not a SIRET', (text) =>
  expect(isSiret(text)).toBe(false),
);

test.each(['W421000123', 'w 421 000 123', 'W2A1000123', 'W9R1000123'])('%s is an RNA number', (text) => expect(isRna(text)).toBe(true));

test.each(['', '421000123', 'W42100012', 'W4210001234', 'W4A1000123', 'W2C1000123'])('%j is not an RNA number', (text) =>
  expect(isRna(text)).toBe(false),
);

test('a SIRET is written in groups', () => {
  expect(writeSiret('73282932000074')).toBe('732\u202f829\u202f320\u202f00074');
});

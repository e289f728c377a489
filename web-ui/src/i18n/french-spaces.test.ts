import { expect, test } from 'vitest';

import { withFrenchSpaces } from './french-spaces';

test.each([
  ['Que faites-vous ?', 'Que faites-vous\u202f?'],
  ['Attention ! Lisez ; puis signez.', 'Attention\u202f! Lisez\u202f; puis signez.'],
  ['Dites « bonjour ».', 'Dites «\u00a0bonjour\u00a0».'],
  ['Il manque : un titre', 'Il manque\u00a0: un titre'],
  ['12 500 € et 20 %', '12\u202f500\u00a0€ et 20\u00a0%'],
  ['10 jours', '10\u00a0jours'],
  ['les 17 ODD', 'les 17 ODD'],
])('%s', (plain, spaced) => {
  expect(withFrenchSpaces(plain)).toBe(spaced);
});

test('a number that comes in later stays beside its n°', () => {
  const compiled = JSON.stringify({ a: ['ligne n° ', ['line'], '.'], b: 'n° 12' });
  expect(JSON.parse(withFrenchSpaces(compiled))).toEqual({ a: ['ligne n°\u00a0', ['line'], '.'], b: 'n°\u00a012' });
});

test('a compiled catalogue keeps its shape', () => {
  const compiled = JSON.stringify({ a: ['Encore ', ['n', 'plural', { one: ['#', ' jour !'], other: ['#', ' jours !'] }]] });
  expect(JSON.parse(withFrenchSpaces(compiled))).toEqual({
    a: ['Encore ', ['n', 'plural', { one: ['#', ' jour\u202f!'], other: ['#', ' jours\u202f!'] }]],
  });
});

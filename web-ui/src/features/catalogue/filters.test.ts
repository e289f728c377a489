import { expect, test } from 'vitest';

import { readFilters, writeFilters } from './filters';

test('filters come back from the address as they went in', () => {
  const filter = { query: 'légumes', territory: 'department-2A', sdg: 2, profile: 'COMPANY' } as const;
  expect(readFilters(writeFilters(filter))).toEqual(filter);
});

test('what makes no sense in an address is left out', () => {
  const filter = readFilters(new URLSearchParams('query=%20&sdg=18&profile=PIRATE&territory=<x>'));
  expect(writeFilters(filter).toString()).toBe('');
});

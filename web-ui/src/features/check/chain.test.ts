import { expect, test } from 'vitest';

import { firstBreak } from './chain';

const chain = [0, 1, 2, 3].map((index) => ({ index, hash: `h${index}`, previousHash: `h${index - 1}` }));

test('a whole chain holds, in whatever order its pages were read', () => {
  expect(firstBreak(chain)).toBeNull();
  expect(firstBreak([...chain].reverse())).toBeNull();
});

test('a changed entry is found at the one after it', () => {
  expect(firstBreak(chain.map((entry) => (entry.index === 1 ? { ...entry, hash: 'x' } : entry)))).toBe(2);
});

test('a gap between pages proves nothing', () => {
  expect(firstBreak(chain.filter(({ index }) => index !== 1))).toBeNull();
});

import { expect, test } from 'vitest';

import type { LedgerEntry } from '@/api/funding';

import { canonicalJson, hashOf, verify } from './chain';

async function ledgerOf(length: number): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let index = 1; index <= length; index += 1) {
    const entry = {
      index,
      hidden: false,
      previousHash: entries.at(-1)?.hash ?? '0'.repeat(64),
      at: '2026-11-22T10:00:00Z',
      kind: 'VOTE_CAST',
      body: { memberNumber: index, nested: { b: 1, a: ['é', null, true] } },
      hash: '',
    };
    entries.push({ ...entry, hash: await hashOf(entry) });
  }
  return entries;
}

test('a whole chain holds, in whatever order its pages were read', async () => {
  const ledger = await ledgerOf(4);
  expect(await verify(ledger)).toEqual({ recomputed: 4, broken: null });
  expect((await verify([...ledger].reverse())).broken).toBeNull();
});

test('a changed entry is found', async () => {
  const ledger = await ledgerOf(4);
  const forged = ledger.map((entry) => (entry.index === 2 ? { ...entry, body: { memberNumber: 9 } } : entry));
  expect((await verify(forged)).broken).toEqual({ index: 2, why: 'content' });
});

test('an entry forged with its own hash is found by the one after it', async () => {
  const ledger = await ledgerOf(4);
  const forged = await Promise.all(
    ledger.map(async (entry) => {
      if (entry.index !== 2) return entry;
      const changed = { ...entry, kind: 'BALLOT_CLOSED' };
      return { ...changed, hash: await hashOf(changed) };
    }),
  );
  expect((await verify(forged)).broken).toEqual({ index: 3, why: 'link' });
});

test('what is hidden from the reader is linked but not hashed', async () => {
  const ledger = await ledgerOf(3);
  const shown = ledger.map((entry) => (entry.index === 2 ? { index: 2, hidden: true, hash: entry.hash } : entry));
  expect(await verify(shown)).toEqual({ recomputed: 2, broken: null });
  expect((await verify(shown.map((entry) => (entry.index === 2 ? { ...entry, hash: 'x' } : entry)))).broken).toEqual({
    index: 3,
    why: 'link',
  });
});

test('canonical JSON sorts its keys and adds nothing', () => {
  expect(canonicalJson({ b: [1, { d: 'é"', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"é\\""}]}');
});

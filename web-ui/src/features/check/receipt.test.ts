import { expect, test } from 'vitest';

import type { LedgerEntry } from '@/api/funding';

import { sha256OfJson } from './chain';
import { cleanReceipt, isReceipt, trace } from './receipt';

const BALLOT = 'b0000000-0000-4000-8000-000000000001';

interface Vote {
  readonly member: number;
  readonly sequence: number;
  readonly choice: string;
  readonly salt: string;
}

const vote = (member: number, sequence: number, choice = 'FOR'): Vote => ({ member, sequence, choice, salt: 'ab'.repeat(16) });
const receiptOf = (cast: Vote) => sha256OfJson({ ballot: BALLOT, ...cast });

function entry(index: number, kind: string, body: Record<string, unknown>): LedgerEntry {
  return { index, hidden: false, previousHash: '0'.repeat(64), at: '2026-11-22T10:00:00Z', kind, body: { ballot: BALLOT, ...body }, hash: `${index}` };
}

async function castAs(index: number, { member, sequence, ...rest }: Vote): Promise<LedgerEntry> {
  return entry(index, 'VOTE_CAST', { member, sequence, commitment: await receiptOf({ member, sequence, ...rest }) });
}

async function closed(index: number, votes: readonly Vote[], recused: readonly number[] = []): Promise<LedgerEntry> {
  const told = await Promise.all(votes.map(async (one) => ({ ...one, commitment: await receiptOf(one) })));
  return entry(index, 'BALLOT_CLOSED', { recused, votes: told });
}

async function fateOf(one: Vote, entries: readonly LedgerEntry[]) {
  const found = await trace(await receiptOf(one), entries);
  return found.kind === 'found' ? found.fate : found;
}

test('a vote is sealed until the closing, then counted as what it was', async () => {
  const mine = vote(4, 1, 'AGAINST');
  const cast = await castAs(1, mine);
  expect(await fateOf(mine, [cast])).toEqual({ kind: 'sealed' });
  const closing = await closed(2, [mine]);
  expect(await fateOf(mine, [cast, closing])).toEqual({ kind: 'counted', choice: 'AGAINST', closing });
});

test('a vote opened as another one is told to be altered', async () => {
  const mine = vote(4, 1, 'AGAINST');
  const receipt = await receiptOf(mine);
  const closing = entry(2, 'BALLOT_CLOSED', { recused: [], votes: [{ ...mine, choice: 'FOR', commitment: receipt }] });
  expect(await fateOf(mine, [await castAs(1, mine), closing])).toMatchObject({ kind: 'altered' });
});

test('a vote that the closing leaves out is told to be altered', async () => {
  const mine = vote(4, 1);
  expect(await fateOf(mine, [await castAs(1, mine), await closed(2, [])])).toMatchObject({ kind: 'altered' });
});

test('a member who voted anew is counted by the last vote alone', async () => {
  const first = vote(4, 1);
  const last = vote(4, 2, 'ABSTAIN');
  const again = await castAs(2, last);
  const entries = [await castAs(1, first), again, await closed(3, [first, last])];
  expect(await fateOf(first, entries)).toEqual({ kind: 'replaced', by: again });
  expect(await fateOf(last, entries)).toMatchObject({ kind: 'counted', choice: 'ABSTAIN' });
});

test('the vote of another member, or in another ballot, replaces nothing', async () => {
  const mine = vote(4, 1);
  const elsewhere = { ...(await castAs(3, vote(4, 9))), body: { ballot: 'another', member: 4 } };
  expect(await fateOf(mine, [await castAs(1, mine), await castAs(2, vote(5, 2)), elsewhere])).toEqual({ kind: 'sealed' });
});

test('a vote is void with its ballot, or when its member stood aside', async () => {
  const mine = vote(4, 1);
  const cast = await castAs(1, mine);
  expect(await fateOf(mine, [cast, entry(2, 'BALLOT_VOIDED', {})])).toMatchObject({ kind: 'void' });
  expect(await fateOf(mine, [cast, entry(2, 'VOTE_VOIDED', { member: 4 })])).toMatchObject({ kind: 'void' });
  expect(await fateOf(mine, [cast, await closed(2, [], [4])])).toMatchObject({ kind: 'void' });
});

test('a vote is void where its ballot lost the quorum, whose votes are never told', async () => {
  const mine = vote(4, 1);
  const lost = entry(2, 'BALLOT_CLOSED', { recused: [7, 8, 9], votes: [], result: { explanation: 'quorum-lost' } });
  expect(await fateOf(mine, [await castAs(1, mine), lost])).toMatchObject({ kind: 'void' });
});

test('a receipt that no line carries is absent, and the lines not open are counted', async () => {
  const hidden: LedgerEntry = { index: 2, hidden: true, hash: '2' };
  expect(await trace('0'.repeat(64), [await castAs(1, vote(4, 1)), hidden])).toEqual({ kind: 'absent', read: 2, hidden: 1 });
});

test('a receipt is 64 hexadecimal signs, whatever copying added', () => {
  const receipt = 'ab01'.repeat(16);
  expect(cleanReceipt(`  ${receipt.toUpperCase().slice(0, 30)}\n${receipt.slice(30)} `)).toBe(receipt);
  expect(isReceipt(receipt)).toBe(true);
  expect(isReceipt(receipt.slice(1))).toBe(false);
  expect(isReceipt('g'.repeat(64))).toBe(false);
});

import { describe, expect, it } from 'vitest';

import { itemOf, sessionOf } from './fixtures';
import { happenings } from './happenings';

const kinds = (...args: Parameters<typeof happenings>) => happenings(...args).map((happening) => happening.kind);

describe('what happened', () => {
  it('is nothing when nothing that matters changed', () => {
    expect(kinds(sessionOf(), sessionOf())).toEqual([]);
  });

  it('tells that the session opened and closed', () => {
    expect(kinds(sessionOf({ state: 'CONVENED' }), sessionOf())).toContain('session-opened');
    expect(kinds(sessionOf(), sessionOf({ state: 'CLOSED' }))).toContain('session-closed');
  });

  it('tells a ballot that opens, and its result when it closes', () => {
    const waiting = sessionOf({ items: [itemOf()] });
    const open = sessionOf({ items: [itemOf({ state: 'BALLOT_OPEN' })] });
    const closed = sessionOf({ items: [itemOf({ state: 'CLOSED' })] });
    expect(kinds(waiting, open)).toEqual(['ballot-opened']);
    expect(kinds(open, closed)).toEqual(['ballot-closed']);
  });

  it('tells the next item once the one before is settled', () => {
    const before = sessionOf({ items: [itemOf({ state: 'BALLOT_OPEN' }), itemOf({ itemId: 'i2', position: 2 })] });
    const after = sessionOf({ items: [itemOf({ state: 'CLOSED' }), itemOf({ itemId: 'i2', position: 2 })] });
    expect(kinds(before, after)).toEqual(['ballot-closed', 'item-taken-up']);
  });

  it('tells who is recused only that an item is treated without them', () => {
    const before = sessionOf({ items: [itemOf()] });
    const after = sessionOf({ items: [{ itemId: 'i1', position: 1, hidden: true }] });
    expect(kinds(before, after)).toEqual(['treated-without-you']);
  });

  it('tells when the quorum is reached or lost on the same item', () => {
    const quorum = { electorate: 4, needed: 2, present: 1, byCollege: {}, missingColleges: [], met: false };
    const without = sessionOf({ items: [itemOf({ quorum })] });
    const withQuorum = sessionOf({ items: [itemOf({ quorum: { ...quorum, present: 2, met: true } })] });
    expect(kinds(without, withQuorum)).toEqual(['quorum-reached']);
    expect(kinds(withQuorum, without)).toEqual(['quorum-lost']);
  });
});

import { describe, expect, it } from 'vitest';

import { itemOf, seatOf, sessionOf } from './fixtures';
import {
  activeOn,
  byCollege,
  currentItem,
  itemAfter,
  mayVote,
  moved,
  movedAround,
  sortSessions,
  toAttest,
  turnout,
} from './session-sense';

describe('the current item', () => {
  it('is the one being voted on, wherever it stands in the agenda', () => {
    const session = sessionOf({ items: [itemOf(), itemOf({ itemId: 'i2', position: 2, state: 'BALLOT_OPEN' })] });
    expect(currentItem(session)?.itemId).toBe('i2');
  });

  it('is else the first that waits, in the order of the agenda', () => {
    const session = sessionOf({
      items: [itemOf({ itemId: 'i3', position: 3 }), itemOf({ state: 'CLOSED' }), itemOf({ itemId: 'i2', position: 2 })],
    });
    expect(currentItem(session)?.itemId).toBe('i2');
  });

  it('is never one treated without the reader', () => {
    const session = sessionOf({ items: [{ itemId: 'h', position: 1, hidden: true }] });
    expect(currentItem(session)).toBeUndefined();
  });

  it('does not exist before the session opens', () => {
    expect(currentItem(sessionOf({ state: 'CONVENED' }))).toBeUndefined();
  });

  it('is followed by the next one that is not settled', () => {
    const session = sessionOf({
      items: [itemOf(), itemOf({ itemId: 'i2', position: 2, state: 'WITHDRAWN' }), itemOf({ itemId: 'i3', position: 3 })],
    });
    expect(itemAfter(session, itemOf())?.itemId).toBe('i3');
  });
});

describe('what is left to attest', () => {
  it('leaves out what is attested, settled, or hidden', () => {
    const session = sessionOf({
      state: 'CONVENED',
      items: [
        itemOf({ attested: true }),
        itemOf({ itemId: 'i2', position: 2, attested: false }),
        itemOf({ itemId: 'i3', position: 3, attested: false, state: 'WITHDRAWN' }),
        { itemId: 'i4', position: 4, hidden: true },
      ],
    });
    expect(toAttest(session).map((item) => item.itemId)).toEqual(['i2']);
  });

  it('is nothing for who has no seat', () => {
    const session = sessionOf({
      me: null,
      items: [itemOf({ attested: false })],
    });
    expect(toAttest(session)).toEqual([]);
  });
});

describe('the turnout', () => {
  it('counts those present and not recused, and says who has voted', () => {
    const item = itemOf({
      state: 'BALLOT_OPEN',
      recusals: [2],
      ballot: { ballotId: 'b1', openedAt: '2026-12-10T13:10:00Z', motion: 'FUND', amountCents: 1, premiumCents: 0, premiumCut: false, voted: [3] },
    });
    const { voted, awaited } = turnout(sessionOf({ items: [item] }), item);
    expect(voted.map((member) => member.memberNumber)).toEqual([3]);
    expect(awaited.map((member) => member.memberNumber)).toEqual([1]);
  });
});

describe('colleges', () => {
  it('come in their order, the secretary from outside last', () => {
    expect(byCollege(sessionOf().attendance).map((group) => group.college)).toEqual([
      'STAKEHOLDERS',
      'STRATEGIC_PARTNERS',
      'INITIATIVES',
      null,
    ]);
  });

  it('give a vote to who sits in one', () => {
    expect(mayVote(sessionOf())).toBe(true);
    expect(mayVote(sessionOf({ me: seatOf({ memberNumber: 9, college: null, isSecretary: true }) }))).toBe(false);
  });
});

describe('a mandate', () => {
  const member = { memberNumber: 1, name: 'Awa', from: '2026-01-01', until: '2026-12-10', active: true };

  it('holds on its first and last days, and not after', () => {
    expect(activeOn([member], '2026-01-01')).toHaveLength(1);
    expect(activeOn([member], '2026-12-10')).toHaveLength(1);
    expect(activeOn([member], '2026-12-11')).toHaveLength(0);
    expect(activeOn([member], '2025-12-31')).toHaveLength(0);
  });
});

describe('sessions', () => {
  const row = (sessionId: string, state: 'CONVENED' | 'OPEN' | 'CLOSED', startsAt: string) => ({
    sessionId,
    state,
    startsAt,
    committee: { committeeId: 'c1', name: 'Comité' },
    items: 3,
    place: 'Lyon',
    mode: 'BOTH' as const,
  });

  it('are sorted: the one under way, those that come, those that are over from the latest', () => {
    const { coming, past } = sortSessions([
      row('old', 'CLOSED', '2026-01-01'),
      row('later', 'CONVENED', '2027-02-01'),
      row('soon', 'CONVENED', '2026-12-01'),
      row('recent', 'CLOSED', '2026-06-01'),
      row('now', 'OPEN', '2027-03-01'),
    ]);
    expect(coming.map((session) => session.sessionId)).toEqual(['now', 'soon', 'later']);
    expect(past.map((session) => session.sessionId)).toEqual(['recent', 'old']);
  });
});

describe('moving in a list', () => {
  it('keeps all others in their order', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
});

describe('an item moved around those treated without the reader', () => {
  const [first, second] = [itemOf(), itemOf({ itemId: 'i2', position: 3 })];
  const hidden = { itemId: 'h', position: 2, hidden: true } as const;

  it('changes places with the next one shown', () => {
    expect(movedAround([first, hidden, second], 0, 1)).toEqual([second, hidden, first]);
  });

  it('leaves them where they are, first and last too', () => {
    expect(movedAround([hidden, first, second], 1, 0)).toEqual([hidden, second, first]);
    expect(movedAround([first, second, hidden], 0, 1)).toEqual([second, first, hidden]);
  });
});

import { describe, expect, it } from 'vitest';

import type { Match } from '@/api/territories';

import { sortMatches } from './matches';

function match(matchId: string, change: Partial<Match>): Match {
  return {
    matchId,
    projectId: 'p',
    number: '2026-000001',
    title: 'Un projet',
    leadName: 'Une association',
    catalyst: { catalystId: 'c', number: 7, name: 'Awa Diop' },
    position: 1,
    state: 'ASKED',
    reasons: [],
    ...change,
  };
}

const ids = (matches: readonly Match[]) => matches.map((one) => one.matchId);

describe('what is asked of a catalyst', () => {
  it('comes with the nearest date to answer first', () => {
    const { asked } = sortMatches([match('late', { answerBy: '2026-12-20' }), match('soon', { answerBy: '2026-12-01' })]);
    expect(ids(asked)).toEqual(['soon', 'late']);
  });

  it('is apart from what is accompanied, where an opinion that is missing comes first', () => {
    const opinion = { verdict: 'FAVOURABLE' as const, reasons: 'Utile.', givenAt: '2026-11-01T00:00:00Z', version: 1 };
    const { asked, accompanied } = sortMatches([
      match('given', { state: 'ACCEPTED', opinion }),
      match('missing', { state: 'ACCEPTED' }),
    ]);
    expect(asked).toEqual([]);
    expect(ids(accompanied)).toEqual(['missing', 'given']);
  });

  it('is past once declined, expired or ended', () => {
    const { past } = sortMatches([
      match('declined', { state: 'DECLINED', answeredAt: '2026-10-01' }),
      match('ended', { state: 'ACCEPTED', endedAt: '2026-11-01', answeredAt: '2026-11-01' }),
    ]);
    expect(ids(past)).toEqual(['ended', 'declined']);
  });
});

import { describe, expect, it } from 'vitest';

import type { ApplicationRow } from '@/api/funding';

import { countByState, filtered, whatIsStuck } from './pipeline';

function row(change: Partial<ApplicationRow> = {}): ApplicationRow {
  return {
    applicationId: 'a',
    number: '2026-000012',
    projectId: 'p',
    callId: 'c1',
    title: 'Épicerie solidaire de Saint-Étienne',
    leadName: 'Les Jardins de l’Ondaine',
    state: 'ELIGIBLE',
    requestedCents: 1,
    submittedAt: '2026-11-01T10:00:00Z',
    unmetRules: [],
    localOpinion: 'FAVOURABLE',
    ...change,
  };
}

const session = {
  sessionId: 's',
  state: 'PLANNED' as const,
  committee: { committeeId: 'c', name: 'Comité' },
  startsAt: '2026-12-10T13:00:00Z',
  place: 'Lyon',
  mode: 'BOTH' as const,
  items: 2,
};

describe('what is stuck', () => {
  it('is nothing when everything moves by itself', () => {
    expect(whatIsStuck([row({ state: 'FUNDED' })], [{ ...session, state: 'CONVENED' }], [])).toEqual([]);
  });

  it('tells sessions that are not convened first, then applications', () => {
    const stuck = whatIsStuck([row({ state: 'INELIGIBLE' }), row(), row({ localOpinion: null })], [session], []);
    expect(stuck.map((one) => one.kind)).toEqual(['not-convened', 'ineligible', 'ready', 'without-opinion']);
  });

  it('does not wait for an opinion on what is decided or not eligible', () => {
    const stuck = whatIsStuck(
      [row({ state: 'FUNDED', localOpinion: null }), row({ state: 'INELIGIBLE', localOpinion: null })],
      [],
      [],
    );
    expect(stuck.map((one) => one.kind)).toEqual(['ineligible']);
  });
});

describe('filters', () => {
  const anything = { words: '', state: undefined, callId: undefined };

  it('find words whatever their accents, capitals and order', () => {
    expect(filtered([row()], { ...anything, words: 'etienne EPICERIE' })).toHaveLength(1);
    expect(filtered([row()], { ...anything, words: 'ondaine 000012' })).toHaveLength(1);
    expect(filtered([row()], { ...anything, words: 'epicerie lyon' })).toHaveLength(0);
  });

  it('keep one state and one call', () => {
    const rows = [row(), row({ state: 'FUNDED' }), row({ callId: 'c2' })];
    expect(filtered(rows, { ...anything, state: 'ELIGIBLE' })).toHaveLength(2);
    expect(filtered(rows, { words: '', state: 'ELIGIBLE', callId: 'c1' })).toHaveLength(1);
  });

  it('are counted by state', () => {
    expect(countByState([row(), row(), row({ state: 'FUNDED' })])).toEqual({ ELIGIBLE: 2, FUNDED: 1 });
  });
});

import { describe, expect, it } from 'vitest';

import { contentOf, formOf, missingIn, newCallForm, type CallForm } from './call-form';

function filled(change: Partial<CallForm> = {}): CallForm {
  return {
    ...newCallForm(),
    fundId: 'f',
    committeeId: 'c',
    titleFr: ' Alliances rurales ',
    presentationFr: 'Pour les villages.',
    opensAt: '2026-12-01T08:00:00Z',
    closesAt: '2027-02-01T22:59:59Z',
    minimumCents: 500_000,
    maximumCents: 3_000_000,
    shareCents: 20_000_000,
    ...change,
  };
}

describe('a call being written', () => {
  it('tells every required field that is still empty, all at once', () => {
    expect(missingIn(newCallForm())).toEqual([
      'fundId',
      'committeeId',
      'title.fr',
      'presentation.fr',
      'opensAt',
      'closesAt',
      'shareCents',
      'minimumCents',
      'maximumCents',
    ]);
    expect(contentOf(newCallForm())).toBeUndefined();
  });

  it('is sent without the spaces around its texts, and without English where there is none', () => {
    expect(contentOf(filled())?.title).toEqual({ fr: 'Alliances rurales', en: null });
  });

  it('leaves out steps of the premium that are not filled in', () => {
    const content = contentOf(filled({ premiumTable: [{ profiles: 3, points: 5 }, { profiles: null, points: 10 }] }));
    expect(content?.premiumTable).toEqual([{ profiles: 3, points: 5 }]);
  });

  it('gives each new document a short name of its own', () => {
    const content = contentOf(
      filled({
        documentsAsked: [
          { kind: null, fr: 'Lettre d’engagement', en: '' },
          { kind: null, fr: 'Lettre d’engagement', en: '' },
          { kind: 'statutes', fr: 'Statuts à jour', en: 'Statutes' },
          { kind: null, fr: '  ', en: '' },
        ],
      }),
    );
    expect(content?.documentsAsked.map((asked) => asked.kind)).toEqual([
      'lettre-d-engagement',
      'lettre-d-engagement-2',
      'statutes',
    ]);
  });

  it('comes back whole from a saved draft', () => {
    const content = contentOf(filled())!;
    const saved = {
      ...content,
      callId: 'x',
      state: 'DRAFT' as const,
      version: 1,
      fundName: 'Fonds',
      perimeterAreas: [],
    };
    expect(contentOf(formOf(saved))).toEqual(content);
  });
});

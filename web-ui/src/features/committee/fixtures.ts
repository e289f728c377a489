import type { SessionView, ShownItem } from '@/api/funding';

/** A session under way, for tests to bend. */
export function sessionOf(change: Partial<SessionView> = {}): SessionView {
  return {
    sessionId: 's1',
    state: 'OPEN',
    version: 1,
    committee: { committeeId: 'c1', name: 'Comité du Fonds ODD 17' },
    startsAt: '2026-12-10T13:00:00Z',
    place: 'Lyon',
    mode: 'BOTH',
    me: { memberNumber: 3, college: 'INITIATIVES', isChair: false, isSecretary: false },
    attendance: [
      { memberNumber: 1, name: 'Awa Diop', college: 'STAKEHOLDERS', present: true },
      { memberNumber: 2, name: 'Bruno Le Goff', college: 'STRATEGIC_PARTNERS', present: true },
      { memberNumber: 3, name: 'Chloé Martin', college: 'INITIATIVES', present: true },
      { memberNumber: 4, name: 'Denis Payet', college: 'INITIATIVES', present: false },
      { memberNumber: 9, name: 'Inès Roux', college: null, present: true },
    ],
    items: [itemOf(), itemOf({ itemId: 'i2', position: 2, title: 'La Ferme des possibles' })],
    ...change,
  };
}

export function itemOf(change: Partial<ShownItem> = {}): ShownItem {
  return {
    itemId: 'i1',
    position: 1,
    hidden: false,
    title: 'Atelier partagé du Pilat',
    organisations: ['Les Ateliers du Pilat'],
    territories: ['epci-200046977'],
    requestedCents: 1_200_000,
    attested: true,
    recusals: [],
    state: 'WAITING',
    ...change,
  };
}

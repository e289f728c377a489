import type { Attendance, MySeat, SessionView, ShownItem } from '@/api/funding';

/** A session under way, for tests to bend. */
export function sessionOf(change: Partial<SessionView> = {}): SessionView {
  return {
    sessionId: 's1',
    state: 'OPEN',
    committee: { committeeId: 'c1', name: 'Comité du Fonds ODD 17' },
    startsAt: '2026-12-10T13:00:00Z',
    opensFrom: '2026-12-10T12:30:00Z',
    place: 'Lyon',
    mode: 'BOTH',
    me: seatOf(),
    iPrepare: false,
    iPreside: false,
    iStandBack: false,
    agendaVersion: 1,
    attendance: [
      memberOf(1, 'Awa Diop', 'STAKEHOLDERS'),
      memberOf(2, 'Bruno Le Goff', 'STRATEGIC_PARTNERS'),
      memberOf(3, 'Chloé Martin', 'INITIATIVES'),
      { ...memberOf(4, 'Denis Payet', 'INITIATIVES'), present: false },
      { ...memberOf(9, 'Inès Roux', null), secretary: true },
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
    applicationId: 'a1',
    number: '2026-000123',
    attestedMembers: [],
    declaredRecusals: [],
    iChair: false,
    title: 'Atelier partagé du Pilat',
    organisations: ['Les Ateliers du Pilat'],
    territories: [{ code: 'epci-200068724', name: 'Pilat Rhodanien' }],
    requestedCents: 1_200_000,
    attested: true,
    recusals: [],
    state: 'WAITING',
    ...change,
  };
}

export function seatOf(change: Partial<MySeat> = {}): MySeat {
  return {
    memberNumber: 3,
    college: 'INITIATIVES',
    isChair: false,
    isSecretary: false,
    present: true,
    declarationHolds: true,
    ...change,
  };
}

function memberOf(memberNumber: number, name: string, college: Attendance['college']): Attendance {
  return { memberNumber, name, college, coChair: false, secretary: false, present: true };
}

import { daysFromNow, page, Refused, type Handler } from '../answering';
import { person, state as signed } from './session';

const first = ['Awa', 'Bruno', 'Chloé', 'Denis', 'Élise', 'Farid', 'Gwenaëlle', 'Hugo', 'Inès', 'Joël', 'Karima', 'Lucas', 'Maïwenn', 'Noé', 'Odile', 'Paul', 'Rachida', 'Samuel', 'Thi-Mai', 'Ugo', 'Véronique', 'Yann'];
const last = ['Diop', 'Le Goff', 'Martin', 'Payet', 'Roux', 'Benali', 'Kervella', 'Moreau', 'Hoarau', 'Girard', 'Haddad', 'Faure', 'Bernard', 'Lacroix', 'Petit', 'Vasseur', 'Amrani', 'Colin', 'Nguyen', 'Rossi', 'Blanc', 'Morvan'];
const colleges = ['STAKEHOLDERS', 'STRATEGIC_PARTNERS', 'INITIATIVES'];

const members = first.map((name, index) => ({
  memberNumber: index + 1,
  name: `${name} ${last[index]}`,
  college: index < 21 ? colleges[Math.floor(index / 7)] : null,
  coChair: index === 0 || index === 8,
  secretary: index === 21,
  present: index % 4 !== 3,
}));

const places: [string, string, string[], [string, string], number][] = [
  ['Épicerie et atelier de la vallée de l’Ondaine', 'i1', ['Les Jardins de l’Ondaine', 'Ville de Firminy', 'Soierie Vercors'], ['epci-244200770', 'Saint-Étienne Métropole'], 3_200_000],
  ['Répare-Lens : onze ateliers', 'i2', ['Les Mains d’Or', 'Collège Jean-Zay', 'Communauté de Lens-Liévin'], ['department-62', 'Pas-de-Calais'], 2_450_000],
  ['Le fournil de l’Océan', 'i3', ['Kaz Partaz', 'Lycée de l’Horizon', 'Banque alimentaire de La Réunion', 'Boulange Péi'], ['department-974', 'La Réunion'], 4_100_000],
  ['Mobilités solidaires du Trégor', 'i4', ['Roulons Ensemble', 'Lannion-Trégor Communauté'], ['region-53', 'Bretagne'], 1_800_000],
  ['L’eau du plateau', 'i5', ['Causses Vivants', 'Université de Montpellier'], ['department-48', 'Lozère'], 2_900_000],
  ['Un toit, un métier', 'i6', ['Bâtir en Creuse', 'Maisons Bocage'], ['department-23', 'Creuse'], 5_000_000],
];

interface Ballot {
  ballotId: string;
  openedAt: string;
  motion: string;
  amountCents: number;
  premiumCents: number;
  premiumCut: boolean;
  conditions: string | null;
  votes: Map<number, string>;
}

const items = places.map(([title, itemId, organisations, [code, name], requestedCents], index) => ({
  itemId,
  applicationId: `a${index + 1}`,
  number: `2026-00${1210 + index}`,
  title,
  organisations,
  territories: [{ code, name }],
  requestedCents,
  premiumRatePoints: [10, 5, 20, 0, 5, 10][index]!,
  attested: new Set(index < 3 ? members.map((member) => member.memberNumber) : [1, 9, 22]),
  recusals: index === 1 ? [2, 12] : index === 3 ? [5] : [],
  state: index === 0 ? 'CLOSED' : 'WAITING',
  ballot: undefined as Ballot | undefined,
  result:
    index === 0
      ? {
          outcome: 'FUNDED',
          explanation: 'majority',
          votesByCollege: [
            { college: 'STAKEHOLDERS', forVotes: 5, against: 1, abstain: 0, favourable: true },
            { college: 'STRATEGIC_PARTNERS', forVotes: 3, against: 2, abstain: 1, favourable: true },
            { college: 'INITIATIVES', forVotes: 2, against: 3, abstain: 0, favourable: false },
          ],
          amountCents: 3_000_000,
          premiumCents: 300_000,
          premiumCut: false,
          conditions: null,
          reasons: null,
          ledgerHash: 'b1946ac92492d2347c6235b4d2611184a3f1b6f2a0c1d5e6f708192a3b4c5d6e',
          decidedAt: daysFromNow(0),
        }
      : undefined,
}));

const sessions = {
  s1: { sessionId: 's1', state: 'OPEN', startsAt: daysFromNow(0), place: 'Maison des alliances, 12 rue de la Paix, Lyon', mode: 'BOTH', items },
  s2: { sessionId: 's2', state: 'CONVENED', startsAt: daysFromNow(17), place: 'À distance : visio.fondation.example', mode: 'REMOTE', items: items.slice(3).map((item) => ({ ...item, state: 'WAITING' })) },
  s3: { sessionId: 's3', state: 'PLANNED', startsAt: daysFromNow(45), place: 'Lyon', mode: 'IN_ROOM', items: items.slice(2, 5).map((item) => ({ ...item, state: 'WAITING' })) },
  s4: { sessionId: 's4', state: 'CLOSED', startsAt: daysFromNow(-40), place: 'Saint-Étienne', mode: 'BOTH', items: items.slice(0, 1) },
};
type Session = (typeof sessions)['s1'];

/** Who looks: GET /api/mock/as/chair, /secretary, /member, /manager, /admin, /catalyst, /nobody. */
const seats: Record<string, { seat?: number; roles: string[]; name: string }> = {
  chair: { seat: 1, roles: [], name: 'Awa Diop' },
  secretary: { seat: 22, roles: [], name: 'Yann Morvan' },
  member: { seat: 5, roles: [], name: 'Élise Roux' },
  manager: { roles: ['fund-manager'], name: 'Claire Fontaine' },
  admin: { roles: ['fund-manager', 'foundation-admin'], name: 'Mathilde Aubert' },
  catalyst: { roles: [], name: 'Soizic Kermarrec' },
};
let viewer: { seat?: number; roles: string[]; name: string } = seats['manager']!;

function sessionOf(id: string | undefined): Session {
  return (sessions as Record<string, Session>)[id ?? ''] ?? refuse(404, 'session-not-found', 'Nous n’avons rien trouvé ici.');
}

function refuse(status: number, code: string, detail: string, extra: Record<string, unknown> = {}): never {
  throw new Refused(status, code, detail, extra);
}

function quorum(recusals: readonly number[]) {
  const electorate = members.filter((member) => member.college !== null && !recusals.includes(member.memberNumber));
  const byCollege = Object.fromEntries(
    colleges.map((college) => {
      const own = electorate.filter((member) => member.college === college);
      return [college, { electorate: own.length, present: own.filter((member) => member.present).length }];
    }),
  );
  const present = electorate.filter((member) => member.present).length;
  const missingColleges = colleges.filter((college) => byCollege[college]!.present === 0);
  const needed = Math.ceil(electorate.length / 2);
  return { electorate: electorate.length, needed, present, byCollege, missingColleges, met: present >= needed && missingColleges.length === 0 };
}

function view(session: Session) {
  const seat = members.find((member) => member.memberNumber === viewer.seat);
  const waiting = session.items.find((item) => item.state === 'BALLOT_OPEN') ?? session.items.find((item) => item.state === 'WAITING');
  return {
    sessionId: session.sessionId,
    state: session.state,
    committee: { committeeId: 'c1', name: 'Comité d’engagement du Fonds ODD 17' },
    startsAt: session.startsAt,
    place: session.place,
    mode: session.mode,
    me: seat && {
      memberNumber: seat.memberNumber,
      college: seat.college,
      isChair: seat.coChair,
      isSecretary: seat.secretary,
      present: seat.present,
      declarationHolds: seat.memberNumber !== 5,
    },
    opensFrom: new Date(Date.parse(session.startsAt) - 30 * 60_000).toISOString(),
    iPrepare: viewer.roles.includes('fund-manager'),
    iPreside: seat?.coChair === true || seat?.secretary === true,
    iStandBack: false,
    iOpenFrom:
      session.state === 'CONVENED' && (seat?.coChair === true || seat?.secretary === true)
        ? new Date(Date.parse(session.startsAt) - 30 * 60_000).toISOString()
        : null,
    agendaVersion: 1,
    attendance: session.state === 'PLANNED' ? members.map((member) => ({ ...member, present: false })) : members,
    items: session.items.map((item, index) => {
      if (seat && item.recusals.includes(seat.memberNumber)) return { itemId: item.itemId, position: index + 1, hidden: true };
      const whole = !seat || item.attested.has(seat.memberNumber);
      const { ballot, attested, recusals, ...rest } = item;
      return {
        ...rest,
        position: index + 1,
        hidden: false,
        callId: whole ? 'k1' : null,
        requestedCents: whole ? item.requestedCents : null,
        premiumRatePoints: whole ? item.premiumRatePoints : null,
        attested: seat ? attested.has(seat.memberNumber) : false,
        attestedMembers: [...attested],
        recusals,
        declaredRecusals: recusals.slice(0, 1),
        declaredConflicts: seat?.coChair === true || seat?.secretary === true ? recusals.slice(0, 1).map((memberNumber) => ({ memberNumber, nature: 'J’y ai travaillé jusqu’en 2024.' })) : null,
        state: session.state === 'OPEN' && item === waiting && item.state === 'WAITING' ? 'CURRENT' : item.state,
        iChair: seat?.coChair === true,
        quorum: quorum(recusals),
        ballot:
          whole && ballot
            ? { ...ballot, votes: undefined, voted: [...ballot.votes.keys()], myChoice: seat ? (ballot.votes.get(seat.memberNumber) ?? null) : null, myReceipt: null }
            : null,
      };
    }),
  };
}

const file = {
  submittedAt: daysFromNow(-30),
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  dossier: {
    title: 'Le fournil de l’Océan',
    summary:
      'À Saint-Denis, des habitantes du Bas de la Rivière, un lycée professionnel et la banque alimentaire cuisinent les invendus du marché forain et forment douze jeunes par an aux métiers de bouche.\n\nLe four, acheté avec une boulangerie du quartier, sert le matin à l’entreprise, l’après-midi au lycée, le soir aux habitantes.',
    sdgs: [2, 4, 8, 17],
    objective: 'BUILD_SOLUTIONS_TOGETHER',
    partnershipKinds: ['ECONOMIC_COOPERATION', 'SOCIETAL_INNOVATION'],
    territories: ['commune-97411', 'department-974'],
    expenses: [
      { label: 'Animation de l’alliance (1 mi-temps, 2 ans)', kind: 'MONEY', amountCents: 4_800_000 },
      { label: 'Four et aménagement', kind: 'MONEY', amountCents: 3_400_000 },
      { label: 'Temps des bénévoles', kind: 'VOLUNTEERING', amountCents: 900_000 },
    ],
    resources: [
      { label: 'Demandé à la Fondation des Territoires', kind: 'MONEY', amountCents: 4_100_000, requested: true },
      { label: 'Ville de Saint-Denis', kind: 'MONEY', amountCents: 2_600_000, confirmed: true },
      { label: 'Boulange Péi', kind: 'MONEY', amountCents: 1_500_000, confirmed: false },
      { label: 'Bénévolat', kind: 'VOLUNTEERING', amountCents: 900_000, confirmed: true },
    ],
    requestedCents: 4_100_000,
    charterSignatures: [
      { organisationId: 'o1', signedBy: '01900000-0000-7000-8000-000000000005', signedAt: daysFromNow(-31), charterVersion: '2026-1' },
      { organisationId: 'o2', signedBy: '01900000-0000-7000-8000-000000000006', signedAt: daysFromNow(-33), charterVersion: '2026-1' },
      { organisationId: 'o3', signedBy: '01900000-0000-7000-8000-000000000007', signedAt: daysFromNow(-32), charterVersion: '2026-1' },
    ],
    documents: [{ documentId: 'd1', kind: 'statutes', fileName: 'statuts-kaz-partaz.pdf', sizeBytes: 184_320 }],
  },
  alliance: [
    { organisationId: 'o1', name: 'Kaz Partaz', profile: 'CITIZEN_INITIATIVE', role: 'LEAD', confirmed: true, contribution: 'Porte le projet, anime le lieu.', contributionCents: 0 },
    { organisationId: 'o2', name: 'Lycée de l’Horizon', profile: 'ACADEMIC', role: 'PARTNER', confirmed: true, contribution: 'Deux enseignants, les élèves, le plateau technique.', contributionCents: 0 },
    { organisationId: 'o3', name: 'Boulange Péi', profile: 'COMPANY', role: 'PARTNER', confirmed: true, contribution: 'La moitié du four, l’apprentissage.', contributionCents: 1_500_000 },
    { organisationId: 'o4', name: 'Banque alimentaire de La Réunion', profile: 'ASSOCIATION', role: 'PARTNER', confirmed: false, contribution: null, contributionCents: 0 },
  ],
  eligibility: [
    { rule: 'E1', outcome: 'MET', reasonCode: 'e1-met', arguments: { profile: 'CITIZEN_INITIATIVE' } },
    { rule: 'E2', outcome: 'MET', reasonCode: 'e2-met', arguments: { organisations: 3, profiles: 3 } },
    { rule: 'E3', outcome: 'MET', reasonCode: 'e3-met', arguments: {} },
    { rule: 'E4', outcome: 'NOT_MET', reasonCode: 'e4-over-share', arguments: { requestedCents: 4_100_000, percent: 45, moneyCents: 8_200_000 } },
    { rule: 'E5', outcome: 'MET', reasonCode: 'e5-met', arguments: {} },
    { rule: 'E6', outcome: 'MET', reasonCode: 'e6-met', arguments: {} },
    { rule: 'E7', outcome: 'MET', reasonCode: 'e7-met', arguments: {} },
    { rule: 'E8', outcome: 'MET', reasonCode: 'e8-met', arguments: { expensesCents: 9_100_000 } },
  ],
  premium: {
    ratePoints: 10,
    terms: [
      { kind: 'PROFILES', points: 5, detail: '3' },
      { kind: 'FRAGILITY', points: 5, detail: 'department-974' },
    ],
  },
  localOpinion: { catalystName: 'Marie-Josée Técher', verdict: 'FAVOURABLE', reasons: 'Trois structures qui ne se parlaient pas il y a un an ont déjà ouvert le lieu deux jours par semaine.\nRéserve : le bail n’est signé que pour un an.', givenAt: daysFromNow(-9) },
};

const applications = Array.from({ length: 26 }, (_, index) => {
  const [title, , organisations, , requestedCents] = places[index % places.length]!;
  const states = ['ELIGIBLE', 'INELIGIBLE', 'IN_COMMITTEE', 'FUNDED', 'ELIGIBLE', 'REFUSED', 'DEFERRED', 'WITHDRAWN', 'FUNDED', 'WAITING_LIST'];
  const state = states[index % states.length]!;
  return {
    applicationId: `a${index + 1}`,
    number: `2026-00${1200 + index}`,
    projectId: `p${index + 1}`,
    callId: index % 3 === 0 ? 'k2' : 'k1',
    title: index < places.length ? title : `${title}, suite ${Math.floor(index / places.length)}`,
    leadName: organisations[0]!,
    state,
    requestedCents: requestedCents + index * 10_000,
    submittedAt: daysFromNow(-3 - index * 2),
    localOpinion: index % 3 === 1 ? null : index % 5 === 0 ? 'RESERVED' : 'FAVOURABLE',
    unmetRules: state === 'INELIGIBLE' ? ['E4'] : index === 4 ? ['E3'] : [],
  };
});

const itemOf = (params: Readonly<Record<string, string>>) =>
  sessionOf(params['id']).items.find((item) => item.itemId === params['item']) ?? refuse(404, 'item-not-found', 'Point introuvable.');

export const handlers: Record<string, Handler> = {
  'GET /api/mock/as/:who': ({ params }) => {
    viewer = seats[params['who'] ?? ''] ?? seats['manager']!;
    Object.assign(person, { name: viewer.name, roles: viewer.roles });
    signed.signedIn = params['who'] !== 'nobody';
    return new Response(null, { status: 302, headers: { Location: '/' } });
  },
  'GET /api/funds': ({ query }) =>
    page(
      [
        { fundId: 'f1', name: 'Fonds ODD 17', kind: 'ODD17', description: 'Finance l’ingénierie des alliances sur les territoires.', receivedCents: 120_000_000, reservedCents: 3_300_000, committedCents: 71_500_000, availableCents: 45_200_000 },
        { fundId: 'f2', name: 'Fonds i 2026', kind: 'FONDS_I', description: 'Fait grandir des réponses nouvelles à des besoins mal couverts.', receivedCents: 40_000_000, reservedCents: 0, committedCents: 39_000_000, availableCents: 1_000_000 },
      ],
      query,
    ),
  'POST /api/funds/:id/contributions': () => ({}),
  'GET /api/committees/:id': () => ({
    committeeId: 'c1',
    name: 'Comité d’engagement du Fonds ODD 17',
    fundId: 'f1',
    members: members.map((member) => ({
      memberNumber: member.memberNumber,
      name: member.name,
      college: member.college,
      from: '2026-01-01',
      until: member.memberNumber % 5 === 0 ? '2028-12-31' : null,
      office: member.coChair ? 'CO_CHAIR' : member.secretary ? 'SECRETARY' : null,
      active: true,
    })),
    myMemberNumber: viewer.seat ?? null,
    myDeclarationMadeAt: viewer.seat === 5 ? null : daysFromNow(-100),
    myDeclarationHolds: viewer.seat !== 5,
  }),
  'GET /api/committees/:id/declarations': () =>
    members.map(({ memberNumber }) => ({
      memberNumber,
      madeAt: daysFromNow(-100),
      holds: memberNumber !== 5,
      interests: memberNumber % 4 === 0 ? 'Administratrice d’une régie de quartier.' : 'Je n’ai aucun intérêt à déclarer.',
    })),
  'POST /api/people/search': ({ query }) =>
    page([{ personId: 'x1', displayName: 'Nadia Ferhat', email: 'nadia.ferhat@exemple.fr' }, { personId: 'x2', displayName: 'Nadège Leroy', email: 'n.leroy@exemple.fr' }], query),
  'GET /api/applications': ({ query }) => page(applications.filter((one) => !query.get('state') || one.state === query.get('state')), query),
  'GET /api/applications/:id': ({ params }) => {
    const row = applications.find((one) => one.applicationId === params['id']) ?? refuse(404, 'application-not-found', 'Candidature introuvable.');
    return {
      ...file,
      ...row,
      localOpinion: row.localOpinion ? file.localOpinion : null,
      round: 1,
      version: 1,
      overrule: row.applicationId === 'a5' ? { reason: 'Le territoire touche le périmètre par sa gare.', overruledAt: daysFromNow(-2) } : null,
      placement: row.state === 'IN_COMMITTEE' ? { sessionId: 's2', itemId: 'i4' } : null,
      decision: row.state === 'FUNDED' ? { decisionId: 'd', outcome: 'FUNDED', explanation: 'majority', amountCents: 3_000_000, premiumCents: 300_000, premiumCut: false, conditions: null, reasons: null, decidedAt: daysFromNow(-12) } : null,
    };
  },
  'GET /api/sessions': ({ query }) =>
    page(Object.values(sessions).map(({ items: own, ...rest }) => ({ ...rest, committee: { committeeId: 'c1', name: 'Comité d’engagement du Fonds ODD 17' }, items: own.length })), query),
  'GET /api/sessions/:id': ({ params }) => view(sessionOf(params['id'])),
  'GET /api/sessions/:id/stream': ({ request }) =>
    new Response(
      new ReadableStream({
        start(controller) {
          const beat = setInterval(() => controller.enqueue(new TextEncoder().encode('event: session-changed\ndata: {}\n\n')), 3_000);
          controller.enqueue(new TextEncoder().encode(':\n\n'));
          request.signal.addEventListener('abort', () => clearInterval(beat));
        },
      }),
      { headers: { 'Content-Type': 'text/event-stream' } },
    ),
  'PUT /api/sessions/:id/items-order': ({ params, body }) => {
    const session = sessionOf(params['id']);
    session.items.sort((one, other) => body.indexOf(one.itemId) - body.indexOf(other.itemId));
    return view(session);
  },
  'PUT /api/sessions/:id/attendance/:who': ({ params, body }) => {
    const number = params['who'] === 'me' ? viewer.seat : Number(params['who']);
    const member = members.find((one) => one.memberNumber === number);
    if (member) member.present = body.present;
    return view(sessionOf(params['id']));
  },
  'PUT /api/sessions/:id/items/:item/attestation': ({ params, body }) => {
    if (body.conflict) itemOf(params).recusals.push(viewer.seat ?? 0);
    else itemOf(params).attested.add(viewer.seat ?? 0);
    return undefined;
  },
  'GET /api/sessions/:id/items/:item/file': ({ params }) => {
    const item = itemOf(params);
    return { ...file, dossier: { ...file.dossier, title: item.title }, applicationId: item.applicationId, number: item.number };
  },
  'POST /api/sessions/:id/items/:item/ballot': ({ params, body }) => {
    const item = itemOf(params);
    const now = quorum(item.recusals);
    if (!now.met) refuse(409, 'no-quorum', 'Le quorum n’est pas atteint.', { missingColleges: now.missingColleges, present: now.present, needed: now.needed });
    if (body.amountCents > 4_520_000) refuse(409, 'envelope-exceeded', 'L’enveloppe ne suffit pas.', { balanceCents: 4_520_000 });
    item.state = 'BALLOT_OPEN';
    item.ballot = {
      ballotId: 'b',
      openedAt: new Date().toISOString(),
      motion: body.motion,
      amountCents: body.amountCents,
      premiumCents: Math.round((body.amountCents * item.premiumRatePoints) / 10_000) * 100,
      premiumCut: false,
      conditions: body.conditions ?? null,
      votes: new Map(members.filter((member) => member.present && member.college && member.memberNumber > 6 && member.memberNumber % 2).map((member) => [member.memberNumber, 'FOR'])),
    };
    return {};
  },
  'PUT /api/sessions/:id/items/:item/ballot/vote': ({ params, body }) => {
    const ballot = itemOf(params).ballot ?? refuse(409, 'ballot-not-open', 'Le scrutin est clos.');
    ballot.votes.set(viewer.seat ?? 0, body.choice);
    return { receipt: '5c1d0f0a6f8e7b2a94d3c1e0f9b8a7d6e5c4b3a29180716f5e4d3c2b1a09f8e7', castAt: new Date().toISOString() };
  },
  'POST /api/sessions/:id/items/:item/ballot/closing': ({ params }) => {
    const item = itemOf(params);
    item.state = 'CLOSED';
    item.result = { ...items[0]!.result!, amountCents: item.ballot?.amountCents ?? 0, premiumCents: item.ballot?.premiumCents ?? 0 };
    return item.result;
  },
  'POST /api/sessions/:id/opening': ({ params }) => Object.assign(sessionOf(params['id']), { state: 'OPEN' }),
  'POST /api/sessions/:id/closing': ({ params }) => Object.assign(sessionOf(params['id']), { state: 'CLOSED' }),
  'POST /api/sessions/:id/convocation': ({ params }) => Object.assign(sessionOf(params['id']), { state: 'CONVENED' }),
  'PUT /api/committees/:id/declarations/me': () => ({ memberNumber: viewer.seat, madeAt: new Date().toISOString() }),
  'GET /api/fragilities': () => [
    { indicator: { code: 'poverty-rate', name: { fr: 'Taux de pauvreté', en: 'Poverty rate' }, direction: 'HIGHER_IS_WORSE', unit: '%' }, source: 'Insee, Filosofi', year: 2021, values: { '42': 16.1, '974': 36.1, '29': 10.9 } },
  ],
};

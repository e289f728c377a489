import { createHash } from 'node:crypto';

import { canonicalJson } from '../../src/features/check/chain';
import { daysFromNow, fold, page, Refused, type Handler } from '../answering';

const territories = [
  ['commune-42218', 'Saint-Étienne', 'Loire, Auvergne-Rhône-Alpes'],
  ['commune-63113', 'Clermont-Ferrand', 'Puy-de-Dôme, Auvergne-Rhône-Alpes'],
  ['commune-97411', 'Saint-Denis', 'La Réunion'],
  ['commune-93066', 'Saint-Denis', 'Seine-Saint-Denis, Île-de-France'],
  ['commune-62498', 'Lens', 'Pas-de-Calais, Hauts-de-France'],
  ['commune-29151', 'Morlaix', 'Finistère, Bretagne'],
  ['epci-200046977', 'Métropole de Lyon', 'Rhône, Auvergne-Rhône-Alpes'],
  ['epci-244200770', 'Saint-Étienne Métropole', 'Loire, Auvergne-Rhône-Alpes'],
  ['department-42', 'Loire', 'Auvergne-Rhône-Alpes'],
  ['department-29', 'Finistère', 'Bretagne'],
  ['department-974', 'La Réunion', 'La Réunion'],
  ['region-84', 'Auvergne-Rhône-Alpes', 'France'],
  ['region-53', 'Bretagne', 'France'],
  ['country-FR', 'France', ''],
].map(([code = '', name = '', context = '']) => ({ code, name, context, level: code.split('-')[0] }));

const base = {
  fundId: 'f1',
  fundName: 'Fonds ODD 17',
  committeeId: 'c1',
  perimeter: ['country-FR'],
  perimeterAreas: [{ code: 'country-FR', name: 'France' }],
  profilesAllowed: ['ASSOCIATION', 'FOUNDATION', 'LOCAL_AUTHORITY', 'ACADEMIC', 'CITIZEN_INITIATIVE'],
  minimumCents: 1_000_000,
  maximumCents: 6_000_000,
  budgetSharePercent: 50,
  shareCents: 60_000_000,
  minimumReviews: 0,
  premiumTable: [
    { profiles: 3, points: 5 },
    { profiles: 4, points: 10 },
    { profiles: 5, points: 15 },
  ],
  fragilityIndicator: 'taux-de-pauvrete',
  fragilityPoints: 5,
  premiumCeilingPoints: 20,
  documentsAsked: [
    { kind: 'statutes', label: { fr: 'Statuts de l’organisation porteuse', en: 'Statutes of the lead organisation' } },
    { kind: 'accounts', label: { fr: 'Derniers comptes approuvés', en: 'Last approved accounts' } },
  ],
  version: 3,
};

export const calls = [
  {
    ...base,
    callId: 'k1',
    state: 'OPEN',
    title: { fr: 'Alliances pour l’alimentation de proximité', en: 'Alliances for local food' },
    presentation: {
      fr: 'Nous soutenons des alliances qui rapprochent celles et ceux qui cultivent, transforment, cuisinent et mangent.\n\nUne cantine qui achète autrement, une légumerie partagée, un jardin qui forme : ce qui compte, c’est que des acteurs différents s’y engagent ensemble, sur un territoire, pour durer.',
      en: 'We support alliances that bring together those who grow, process, cook and eat.\n\nA canteen that buys differently, a shared vegetable workshop, a garden that trains people: what matters is that unlike actors commit to it together, on a territory, for the long run.',
    },
    opensAt: daysFromNow(-30),
    closesAt: daysFromNow(23),
  },
  {
    ...base,
    callId: 'k2',
    state: 'OPEN',
    title: { fr: 'Quartiers et campagnes : se relier', en: 'Towns and villages: link up' },
    presentation: {
      fr: 'Pour les alliances qui font circuler savoir-faire, services et personnes entre quartiers populaires et campagnes.',
      en: 'For alliances that let skills, services and people move between working-class districts and the countryside.',
    },
    perimeter: ['region-84', 'region-53'],
    perimeterAreas: [{ code: 'region-84', name: 'Auvergne-Rhône-Alpes' }, { code: 'region-53', name: 'Bretagne' }],
    opensAt: daysFromNow(-60),
    closesAt: daysFromNow(1),
    maximumCents: 4_000_000,
  },
  {
    ...base,
    callId: 'k3',
    state: 'UPCOMING',
    title: { fr: 'Fonds i : innovation sociétale 2027', en: 'Fonds i: societal innovation 2027' },
    presentation: { fr: 'Des réponses nouvelles à des besoins mal couverts.', en: 'New answers to needs poorly met.' },
    opensAt: daysFromNow(18),
    closesAt: daysFromNow(78),
  },
  {
    ...base,
    callId: 'k4',
    state: 'CLOSED',
    title: { fr: 'Alliances pour l’accès aux soins', en: 'Alliances for access to care' },
    presentation: { fr: 'Soutenir les alliances locales de santé.', en: 'To support local health alliances.' },
    opensAt: daysFromNow(-120),
    closesAt: daysFromNow(-40),
  },
];

const stories: [string, string, string, string, string, string[], number[], number, number][] = [
  ['p1', 'La légumerie des deux rives', 'Maraîchers, cantines et un chantier d’insertion ouvrent une légumerie partagée : 4 200 repas par semaine avec des légumes cultivés à moins de 30 km.', 'Terres Fertiles', '42', ['ASSOCIATION', 'COMPANY', 'LOCAL_AUTHORITY', 'ACADEMIC'], [2, 8, 12, 17], 3_800_000, 380_000],
  ['p2', 'Mobilités solidaires du Trégor', 'Un garage associatif, deux entreprises et l’agglomération prêtent des véhicules à qui reprend un travail loin des bus.', 'Roulons Ensemble', '22', ['ASSOCIATION', 'COMPANY', 'LOCAL_AUTHORITY'], [8, 10, 11, 17], 2_400_000, 120_000],
  ['p3', 'Le fournil de l’Océan', 'À Saint-Denis, des habitantes, un lycée et une banque alimentaire cuisinent les invendus du marché et forment douze jeunes par an.', 'Kaz Partaz', '974', ['CITIZEN_INITIATIVE', 'ACADEMIC', 'ASSOCIATION', 'COMPANY', 'STATE_SERVICE'], [1, 2, 4, 12, 17], 4_200_000, 840_000],
  ['p4', 'Répare-Lens', 'Un réseau de onze ateliers de réparation tenus par des retraités de la mine et des collégiens.', 'Les Mains d’Or', '62', ['ASSOCIATION', 'ACADEMIC', 'LOCAL_AUTHORITY'], [4, 12, 17], 1_500_000, 150_000],
  ['p5', 'La forêt qui soigne', 'Médecins, forestiers et communes ouvrent des chemins de marche prescrits sur ordonnance.', 'Sylva Commune', '88', ['ASSOCIATION', 'LOCAL_AUTHORITY', 'STATE_SERVICE'], [3, 15, 17], 1_900_000, 95_000],
  ['p6', 'Un toit, un métier', 'Rénover des logements vacants du bourg avec ceux qui les habiteront.', 'Bâtir en Creuse', '23', ['ASSOCIATION', 'COMPANY', 'LOCAL_AUTHORITY', 'FOUNDATION'], [1, 8, 11, 17], 5_000_000, 500_000],
  ['p7', 'L’eau du plateau', 'Éleveurs, chercheuses et syndicat des eaux mesurent et partagent une ressource qui manque.', 'Causses Vivants', '48', ['ASSOCIATION', 'ACADEMIC', 'LOCAL_AUTHORITY', 'COMPANY'], [6, 13, 15, 17], 2_950_000, 295_000],
  ['p8', 'La fabrique de Mayotte', 'Une école de la deuxième chance, des artisans et la mairie de Mamoudzou font naître des ateliers.', 'Maoré Fabrik', '976', ['ASSOCIATION', 'STATE_SERVICE', 'COMPANY'], [4, 8, 17], 3_300_000, 330_000],
];
const names: Record<string, string> = { '42': 'Loire', '22': 'Côtes-d’Armor', '974': 'La Réunion', '62': 'Pas-de-Calais', '88': 'Vosges', '23': 'Creuse', '48': 'Lozère', '976': 'Mayotte' };

const supported = Array.from({ length: 27 }, (_, index) => {
  const [id, title, summary, leadName, department, profiles, sdgs, amountCents, premiumCents] = stories[index % stories.length]!;
  const again = Math.floor(index / stories.length);
  return {
    projectId: again === 0 ? id : `${id}-${again}`,
    title: again === 0 ? title : `${title}, saison ${again + 1}`,
    summary,
    leadName,
    profiles,
    sdgs,
    territories: [{ code: `department-${department}`, name: names[department] ?? department }],
    decidedAt: daysFromNow(-20 - index * 11),
    amountCents,
    premiumCents,
    year: index < 12 ? 2026 : 2025,
  };
});

export const handlers: Record<string, Handler> = {
  'GET /api/calls': ({ query }) => page(calls.filter((call) => !query.get('state') || call.state.toLowerCase() === query.get('state')), query),
  'GET /api/calls/:id': ({ params }) => calls.find((call) => call.callId === params['id']) ?? missing(),
  'GET /api/catalogue': ({ query }) => {
    const words = fold(query.get('query') ?? '');
    const found = supported.filter(
      (project) =>
        fold(`${project.title} ${project.summary} ${project.leadName}`).includes(words) &&
        (!query.get('sdg') || project.sdgs.includes(Number(query.get('sdg')))) &&
        (!query.get('profile') || project.profiles.includes(query.get('profile')!)) &&
        (!query.get('territory') || project.territories.some(({ code }) => code === query.get('territory'))),
    );
    const { items, next } = page(found, new URLSearchParams([...query, ['limit', query.get('limit') ?? '12']]));
    return { items, next };
  },
  'GET /api/catalogue/:id': ({ params }) => {
    const project = supported.find(({ projectId }) => projectId === params['id']) ?? missing();
    const partners = ['Mairie du Chambon', 'Coopérative Les Sillons', 'Lycée Horizon', 'Caisse des Monts', 'Collectif du marché', 'Fondation Racines'];
    return {
      ...project,
      alliance: project.profiles.map((profile, index) => ({
        name: index === 0 ? project.leadName : partners[index % partners.length],
        profile,
        role: index === 0 ? 'LEAD' : 'PARTNER',
      })),
      timeline: [
        { at: daysFromNow(-140), step: 'SUBMITTED', data: { number: '2026-000012' } },
        { at: daysFromNow(-133), step: 'CATALYST_ACCEPTED', data: { catalystName: 'Nora Belkacem' } },
        { at: daysFromNow(-60), step: 'PLACED_ON_AGENDA', data: { startsAt: project.decidedAt } },
        { at: project.decidedAt, step: 'DECIDED', data: { outcome: 'FUNDED', amountCents: project.amountCents } },
      ],
      votes: [
        { college: 'STAKEHOLDERS', forVotes: 5, against: 1, abstain: 1 },
        { college: 'STRATEGIC_PARTNERS', forVotes: 4, against: 2, abstain: 0 },
        { college: 'INITIATIVES', forVotes: 3, against: 3, abstain: 1 },
      ],
    };
  },
  'GET /api/observatory': () => ({
    supportedProjects: 27,
    totalCents: supported.reduce((sum, project) => sum + project.amountCents + project.premiumCents, 0),
    byDepartment: Object.entries(names).map(([code, name], index) => ({ code, name, projects: [6, 4, 3, 4, 3, 3, 2, 2][index], amountCents: 4_000_000 * (8 - index) })),
    bySdg: [],
    byProfile: [],
    medianProfiles: 4,
  }),
  'GET /api/territories': ({ query }) => {
    const words = fold(query.get('query') ?? '');
    return territories.filter((territory) => fold(territory.name).includes(words) && (!query.get('level') || territory.level === query.get('level')));
  },
  'GET /api/territories/:code': ({ params }) => territories.find(({ code }) => code === params['code']) ?? missing(),
  'GET /api/funds': ({ query }) => page([{ fundId: 'f1', name: 'Fonds ODD 17', kind: 'ODD17', description: 'Finance l’ingénierie des alliances.' }], query),
  'GET /api/committees': ({ query }) => page([{ committeeId: 'c1', name: 'Comité d’engagement du Fonds ODD 17', fundId: 'f1', fundName: 'Fonds ODD 17' }], query),
  'GET /api/committees/:id': () => ({ committeeId: 'c1', name: 'Comité d’engagement du Fonds ODD 17', fundId: 'f1', fundName: 'Fonds ODD 17' }),
  'GET /api/sessions': ({ query }) => page([], query),
  'GET /api/ledgers/:id/head': () => ({ committeeId: 'c1', index: 148, hash: ledger().at(-1)?.hash, at: daysFromNow(-1) }),
  'GET /api/ledgers/:id/entries': ({ query }) =>
    page(
      [...ledger()].reverse().map((entry) => (entry.index % 9 === 0 ? { index: entry.index, hidden: true, hash: entry.hash } : entry)),
      query,
    ),
};

let written: Entry[] | undefined;

interface Entry {
  readonly index: number;
  readonly hidden: boolean;
  readonly previousHash: string;
  readonly at: string;
  readonly kind: string;
  readonly body: Record<string, unknown>;
  readonly hash: string;
}

function ledger(): Entry[] {
  if (written !== undefined) return written;
  const kinds = ['SESSION_CONVENED', 'SESSION_OPENED', 'ATTENDANCE', 'BALLOT_OPENED', 'VOTE_CAST', 'VOTE_CAST', 'BALLOT_CLOSED', 'DECISION_TAKEN'];
  written = [];
  for (let index = 1; index <= 148; index += 1) {
    const entry = {
      index,
      previousHash: written.at(-1)?.hash ?? '0'.repeat(64),
      at: daysFromNow(-1 - (148 - index) / 40),
      kind: kinds[index % kinds.length]!,
      body: { memberNumber: index % 21 },
    };
    written.push({ ...entry, hidden: false, hash: createHash('sha256').update(canonicalJson(entry)).digest('hex') });
  }
  return written;
}

function missing(): never {
  throw new Refused(404, 'not-found', 'Nous n’avons rien trouvé.');
}

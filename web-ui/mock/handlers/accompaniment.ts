import { daysFromNow, page, Refused, type Handler } from '../answering';

const area = (code: string, level: string, name: string, context: string) => ({ code, level, name, context });

const catalysts = Array.from({ length: 14 }, (_, index) => ({
  catalystId: `y${index + 1}`,
  number: index + 1,
  name: ['Soizic Kermarrec', 'Marie-Josée Técher', 'Abdel Chaoui', 'Josiane Pruvost', 'Théo Lanners'][index % 5]! + (index < 5 ? '' : ` ${'I'.repeat(Math.floor(index / 5) + 1)}`),
  organisation: index % 2 === 0 ? { organisationId: 'o9', name: 'Réseau des tiers-lieux bretons' } : null,
  territories: [
    [area('region-53', 'region', 'Bretagne', '')],
    [area('department-974', 'department', 'La Réunion', '')],
    [area('commune-42218', 'commune', 'Saint-Étienne', 'Loire'), area('department-42', 'department', 'Loire', 'Auvergne-Rhône-Alpes')],
  ][index % 3]!,
  sdgs: [[2, 4, 11], [1, 8, 13, 17], [3, 10]][index % 3]!,
  roles: [['TERRITORIAL_DIALOGUE', 'ACCOMPANIMENT'], ['PLACE'], ['COLLECTIVE_EXPERIMENTATION', 'ACCOMPANIMENT']][index % 3]!,
  accepting: index % 4 !== 1,
}));

const reasons = [
  { kind: 'LEVEL', level: 'department' },
  { kind: 'SDGS', sdgs: [2, 8] },
  { kind: 'CAPACITY', freeCapacity: 3 },
];

const matches = [
  { id: 'm1', title: 'Le fournil de l’Océan', lead: 'Kaz Partaz', state: 'ASKED', answerBy: daysFromNow(6) },
  { id: 'm2', title: 'Une cantine pour trois villages', lead: 'Commune de Plouha', state: 'ASKED', answerBy: daysFromNow(1) },
  { id: 'm3', title: 'Mobilités solidaires du Trégor', lead: 'Roulons Ensemble', state: 'ACCEPTED' },
  { id: 'm4', title: 'L’eau du plateau', lead: 'Causses Vivants', state: 'ACCEPTED', opinion: { verdict: 'RESERVED', reasons: 'Le projet est juste, le calendrier ne l’est pas.', givenAt: daysFromNow(-4), version: 1 } },
  { id: 'm5', title: 'Répare-Lens', lead: 'Les Mains d’Or', state: 'DECLINED', answeredAt: daysFromNow(-30) },
].map(({ id, title, lead, ...rest }, index) => ({
  matchId: id,
  projectId: `p${index + 1}`,
  number: `2026-00${1200 + index}`,
  title,
  summary: 'Des habitantes, un lycée et une banque alimentaire cuisinent les invendus du marché et forment douze jeunes par an.',
  leadName: lead,
  catalyst: { catalystId: 'y1', number: 1, name: 'Soizic Kermarrec' },
  position: 1,
  askedAt: daysFromNow(-4),
  reasons,
  opinion: null,
  ...rest,
}));

const find = (id: string | undefined) => {
  const match = matches.find((one) => one.matchId === id);
  if (!match) throw new Refused(404, 'match-not-found', 'Introuvable.');
  return match;
};

export const handlers: Record<string, Handler> = {
  'GET /api/catalysts': ({ query }) => page(catalysts.filter((one) => !query.get('sdg') || one.sdgs.includes(Number(query.get('sdg')))), query),
  'GET /api/catalysts/me': () => ({ ...catalysts[0], personId: 'x', capacity: 5, taken: 2, version: 3 }),
  'PUT /api/catalysts/me': () => ({ ...catalysts[0], personId: 'x', capacity: 5, taken: 2, version: 4 }),
  'GET /api/catalysts/:id': ({ params }) => catalysts.find((one) => one.catalystId === params['id']),
  'POST /api/catalysts': () => ({ ...catalysts[3], number: 61, version: 1 }),
  'GET /api/matches': ({ query }) =>
    query.get('projectId')
      ? page(
          [
            { ...matches[4], catalyst: { catalystId: 'y4', number: 4, name: 'Josiane Pruvost' }, declineReason: 'Je pars en congé jusqu’en mars.' },
            { ...matches[0], catalyst: { catalystId: 'y2', number: 2, name: 'Marie-Josée Técher' }, position: 2 },
            { ...matches[0], state: 'PROPOSED', matchId: 'm9', catalyst: { catalystId: 'y3', number: 3, name: 'Abdel Chaoui' }, position: 3 },
          ],
          query,
        )
      : page(matches, query),
  'GET /api/matches/:id': ({ params }) => find(params['id']),
  'POST /api/matches/:id/acceptance': ({ params }) => Object.assign(find(params['id']), { state: 'ACCEPTED' }),
  'POST /api/matches/:id/decline': ({ params }) => Object.assign(find(params['id']), { state: 'DECLINED' }),
  'PUT /api/matches/:id/opinion': ({ params, body }) => Object.assign(find(params['id']), { opinion: { ...body, givenAt: new Date().toISOString(), version: (find(params['id']).opinion?.version ?? 0) + 1 } }).opinion,
};

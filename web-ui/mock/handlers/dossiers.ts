import { calls } from './public';
import { person, state } from './session';
import { daysFromNow, fold, page, Refused, type Handler } from '../answering';

const now = () => new Date().toISOString();

const organisations = [
  { organisationId: 'o1', number: 'O-000017', name: 'Terres Fertiles', profile: 'ASSOCIATION', siret: '73282932000074', rna: 'W421000123', communeCode: 'commune-42218', communeName: 'Saint-Étienne', version: 1, members: [{ personId: person.id, name: person.name, role: 'OWNER' }] },
  { organisationId: 'o2', number: 'O-000021', name: 'Atelier Horizon SCIC', profile: 'COMPANY', siret: null, rna: null, communeCode: 'commune-63113', communeName: 'Clermont-Ferrand', version: 1 },
  { organisationId: 'o3', number: 'O-000033', name: 'Ville de Lens', profile: 'LOCAL_AUTHORITY', siret: null, rna: null, communeCode: 'commune-62498', communeName: 'Lens', version: 1 },
];

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

const projects = new Map<string, Loose>();
projects.set('d1', {
  projectId: 'd1',
  number: null,
  state: 'DRAFT',
  version: 4,
  lead: { organisationId: 'o1', name: 'Terres Fertiles', profile: 'ASSOCIATION', signedAt: null },
  callId: 'k1',
  sections: {
    presentation: {
      version: 3,
      savedAt: daysFromNow(-1),
      title: 'La cantine des trois vallées',
      summary: 'Huit communes, deux collèges et une coopérative de maraîchers relancent une cuisine centrale fermée depuis 2019.',
      sdgs: [2, 12, 17],
      objective: 'BUILD_SOLUTIONS_TOGETHER',
      partnershipKinds: ['ECONOMIC_COOPERATION'],
      territories: ['commune-42218'],
    },
    budget: {
      version: 2,
      savedAt: daysFromNow(-1),
      expenses: [
        { label: 'Animation de l’alliance (0,6 ETP)', kind: 'MONEY', amountCents: 2_400_000 },
        { label: 'Remise en route de la cuisine', kind: 'MONEY', amountCents: 3_100_000 },
        { label: 'Bénévoles du samedi', kind: 'VOLUNTEERING', amountCents: 420_000 },
      ],
      resources: [
        { label: 'Saint-Étienne Métropole', kind: 'MONEY', amountCents: 1_800_000, confirmed: true },
        { label: 'Coopérative Les Sillons', kind: 'MONEY', amountCents: 1_000_000, confirmed: false },
        { label: 'Bénévoles du samedi', kind: 'VOLUNTEERING', amountCents: 420_000, confirmed: true },
      ],
      requestedCents: 2_700_000,
    },
  },
  partners: [
    { partnerId: 'a1', state: 'CONFIRMED', email: 'lea@horizon.example', organisationId: 'o2', name: 'Atelier Horizon SCIC', profile: 'COMPANY', contribution: 'Conçoit et fabrique le mobilier de la cuisine', contributionCents: 600_000, signedAt: daysFromNow(-3) },
    { partnerId: 'a2', state: 'INVITED', email: 'maire@lechambon.example', name: null, profile: null },
  ],
  documents: [{ documentId: 'x1', kind: 'statutes', fileName: 'statuts-2024.pdf', sizeBytes: 482_133 }],
});
projects.set('d2', { ...projects.get('d1'), projectId: 'd2', number: '2026-000123', state: 'UNDER_REVIEW', callId: 'k4', documents: [] });

const receipts = new Map<string, Loose>([
  ['d2', { submissionId: 's2', number: '2026-000123', projectId: 'd2', callId: 'k4', round: 1, submittedAt: daysFromNow(-45), sha256: 'a3f5c0d2e1b4968790a1b2c3d4e5f60718293a4b5c6d7e8f9012a3b4c5d6e7f8' }],
]);

const timeline = [
  { at: daysFromNow(-60), step: 'DRAFT_BEGUN', actor: 'LEAD', data: {} },
  { at: daysFromNow(-58), step: 'PARTNER_INVITED', actor: 'LEAD', data: { organisationName: 'Atelier Horizon SCIC' } },
  { at: daysFromNow(-52), step: 'PARTNER_CONFIRMED', actor: 'PARTNER', data: { organisationName: 'Atelier Horizon SCIC' } },
  { at: daysFromNow(-45), step: 'SUBMITTED', actor: 'LEAD', data: { number: '2026-000123' } },
  { at: daysFromNow(-45), step: 'CATALYSTS_PROPOSED', data: { count: 3 } },
  { at: daysFromNow(-44), step: 'CATALYST_ASKED', data: { catalystName: 'Nora Belkacem' } },
  { at: daysFromNow(-41), step: 'CATALYST_ACCEPTED', data: { catalystName: 'Nora Belkacem' } },
  { at: daysFromNow(-30), step: 'LOCAL_OPINION_GIVEN', data: { catalystName: 'Nora Belkacem' } },
];

function find(id: string | undefined): Loose {
  return projects.get(id ?? '') ?? missing('Ce dossier n’existe pas, ou ne vous est pas ouvert.');
}

/** As it is read: with its call, its places and what one may do. */
function whole(project: Loose): Loose {
  const call: Loose = calls.find(({ callId }) => callId === project.callId);
  const { presentation } = project.sections;
  return {
    ...project,
    role: 'LEAD',
    rights: ['VIEW', 'EDIT', 'SIGN', 'SUBMIT'],
    call: call && { ...call, title: call.title.fr, documentsAsked: call.documentsAsked.map((asked: Loose) => ({ ...asked, label: asked.label.fr })) },
    sections: { ...project.sections, presentation: { ...presentation, places: presentation.territories.map((code: string) => ({ code, name: placeNames[code] ?? code, context: '' })) } },
    receipt: receipts.get(project.projectId) ?? null,
  };
}

const placeNames: Record<string, string> = { 'commune-42218': 'Saint-Étienne', 'department-29': 'Finistère', 'region-53': 'Bretagne' };

function missing(detail: string): never {
  throw new Refused(404, 'not-found', detail);
}

function eligibility(project: Loose): Loose {
  const { presentation, budget } = project.sections;
  const call: Loose = calls.find(({ callId }) => callId === project.callId);
  const confirmed = project.partners.filter((partner: Loose) => partner.state === 'CONFIRMED');
  const profiles = new Set([project.lead.profile, ...confirmed.map((partner: Loose) => partner.profile)]);
  const sum = (lines: Loose[]) => lines.reduce((total, line) => total + line.amountCents, 0);
  const money = budget.expenses.filter((line: Loose) => line.kind === 'MONEY');
  const balanced = sum(budget.expenses) === sum(budget.resources) + budget.requestedCents && budget.requestedCents > 0;
  const lacking = (call?.documentsAsked ?? []).filter((asked: Loose) => !project.documents.some((doc: Loose) => doc.kind === asked.kind));
  const rule = (name: string, met: boolean, blocking: boolean, yes: string, no: string, fields: string[], missingYet = false) => ({
    rule: name,
    outcome: met ? 'MET' : missingYet ? 'MISSING' : 'NOT_MET',
    blocking,
    reason: met ? yes : no,
    fields,
  });
  const rules = [
    rule('E1', call?.profilesAllowed.includes(project.lead.profile) ?? false, false, 'Les associations peuvent porter un projet dans cet appel.', 'Choisissez un appel.', ['callId']),
    rule('E2', profiles.size >= 2, false, `${confirmed.length + 1} organisations de ${profiles.size} familles différentes.`, 'Il faut au moins une organisation d’une autre famille, qui ait confirmé sa part.', ['partners']),
    rule('E3', presentation.territories.length > 0, false, 'Saint-Étienne est dans le périmètre.', 'Choisissez au moins un territoire.', ['territories'], true),
    rule('E4', budget.requestedCents >= 1_000_000 && budget.requestedCents <= sum(money) / 2, false, 'Le montant demandé est entre 10 000 € et 60 000 €, et ne dépasse pas la moitié du budget en argent.', 'Le montant demandé dépasse 50 % du budget en argent.', ['requestedCents']),
    rule('E5', Boolean(project.lead.signedAt), true, 'Tout le monde a signé.', 'Il manque la signature de Terres Fertiles.', ['charter'], true),
    rule('E6', lacking.length === 0, true, 'Tous les documents sont là.', `Il manque : ${lacking.map((asked: Loose) => asked.label.fr).join(', ')}.`, ['documents'], true),
    rule('E7', presentation.sdgs.includes(17) && presentation.sdgs.length > 1, false, 'L’ODD 17 et au moins un autre sont choisis.', 'Choisissez l’ODD 17 et au moins un autre.', ['sdgs'], true),
    rule('E8', balanced, true, 'Dépenses et ressources sont égales.', 'Les dépenses et les ressources ne sont pas égales.', ['expenses', 'resources'], true),
  ];
  const points = profiles.size >= 5 ? 15 : profiles.size >= 4 ? 10 : profiles.size >= 3 ? 5 : 0;
  const blocked = rules.some((finding) => finding.blocking && finding.outcome !== 'MET');
  return {
    rules,
    unfinished: presentation.summary === '' ? [{ field: 'presentation.summary', code: 'required', message: 'Décrivez le projet en quelques phrases.' }] : [],
    premium: !call ? null : {
      baseCents: budget.requestedCents,
      terms: [
        { kind: 'PROFILES', label: `${profiles.size} familles d’acteurs`, points },
        { kind: 'FRAGILITY', label: 'Loire, parmi les départements les plus fragiles', points: 5 },
      ],
      ratePoints: points + 5,
      premiumCents: Math.round((budget.requestedCents * (points + 5)) / 10_000) * 100,
      cut: false,
    },
    canSubmit: !blocked,
    needsConfirmation: rules.some((finding) => !finding.blocking && finding.outcome !== 'MET'),
  };
}

function saveSection(name: 'presentation' | 'budget'): Handler {
  return ({ params, body, version }) => {
    const project = find(params['id']);
    const section = project.sections[name];
    if (section.version !== version) throw new Refused(412, 'stale-edit', 'Quelqu’un d’autre a modifié cette partie depuis que vous l’avez ouverte.', { current: section });
    project.sections[name] = { ...body, version: version + 1, savedAt: now() };
    return project.sections[name];
  };
}

const invitation: Loose = {
  invitationId: 'i1',
  state: 'INVITED',
  projectTitle: 'Le jardin des trois quartiers',
  leadName: 'Maison des habitants de Lens',
  organisationName: 'Terres Fertiles',
  invitedEmailHint: 'a…@terres-fertiles.example',
  invitedAt: daysFromNow(-4),
  forYou: true,
  open: true,
  project: {
    projectId: 'd9',
    projectState: 'DRAFT',
    summary: 'Trois quartiers, un lycée agricole et des maraîchers ouvrent un jardin qui nourrit et qui forme.',
    sdgs: [2, 4, 17],
    objective: 'BUILD_SOLUTIONS_TOGETHER',
    partnershipKinds: ['PATRONAGE'],
    places: [{ code: 'commune-62498', name: 'Lens', context: 'Pas-de-Calais' }],
    alliance: [{ name: 'Maison des habitants de Lens', profile: 'ASSOCIATION' }, { name: 'Ville de Lens', profile: 'LOCAL_AUTHORITY' }],
    requestedCents: 1_800_000,
  },
};

export const handlers: Record<string, Handler> = {
  'GET /api/organisations': ({ query }) => page(organisations.filter(({ name }) => fold(name).includes(fold(query.get('query') ?? ''))), query),
  'GET /api/organisations/:id': ({ params }) => organisations.find(({ organisationId }) => organisationId === params['id']) ?? missing('Organisation inconnue.'),
  'POST /api/organisations': ({ body }) => {
    if (body.siret === '73282932000074') throw new Refused(409, 'organisation-already-registered', 'Cette organisation est déjà inscrite : Terres Fertiles. Demandez à l’une de ses personnes de vous ajouter.');
    const organisation = { ...body, organisationId: `o${organisations.length + 1}`, number: 'O-000099', communeName: 'Saint-Étienne', version: 0 };
    organisations.push(organisation);
    return organisation;
  },
  'GET /api/projects': ({ query }) =>
    page(
      [
        { projectId: 'd1', title: 'La cantine des trois vallées', state: 'DRAFT', callId: 'k1', callTitle: 'Alliances pour l’alimentation de proximité', closesAt: daysFromNow(23), updatedAt: daysFromNow(-1), role: 'LEAD', nextStep: 'SIGN_CHARTER' },
        { projectId: 'd2', title: 'Le bus des savoirs', state: 'UNDER_REVIEW', number: '2026-000123', callId: 'k4', callTitle: 'Alliances pour l’accès aux soins', closesAt: daysFromNow(-40), updatedAt: daysFromNow(-30), role: 'LEAD', nextStep: 'WAIT_FOR_COMMITTEE' },
        { projectId: 'd3', title: 'Répare-Lens', leadName: 'Les Mains d’Or', state: 'FUNDED', number: '2026-000041', callId: 'k4', callTitle: 'Alliances pour l’accès aux soins', closesAt: daysFromNow(-90), updatedAt: daysFromNow(-50), role: 'PARTNER', nextStep: 'NONE' },
      ],
      query,
    ),
  'POST /api/projects': ({ body }) => {
    const id = `d${projects.size + 10}`;
    const organisation = organisations.find(({ organisationId }) => organisationId === body.organisationId)!;
    projects.set(id, {
      projectId: id, number: null, state: 'DRAFT', version: 0, callId: body.callId ?? null,
      lead: { organisationId: organisation.organisationId, name: organisation.name, profile: organisation.profile, signedAt: null },
      sections: {
        presentation: { version: 0, savedAt: null, title: body.title, summary: '', sdgs: [], objective: null, partnershipKinds: [], territories: [] },
        budget: { version: 0, savedAt: null, expenses: [], resources: [], requestedCents: 0 },
      },
      partners: [], documents: [],
    });
    return whole(find(id));
  },
  'GET /api/projects/:id': ({ params }) => whole(find(params['id'])),
  'PUT /api/projects/:id/sections/presentation': saveSection('presentation'),
  'PUT /api/projects/:id/sections/budget': saveSection('budget'),
  'PUT /api/projects/:id/call': ({ params, body }) => Object.assign(find(params['id']), { callId: body.callId }),
  'POST /api/projects/:id/partners': ({ params, body }) => {
    const partner = { partnerId: `a${Date.now()}`, state: 'INVITED', email: body.email, name: body.organisationName ?? null };
    find(params['id']).partners.push(partner);
    return partner;
  },
  'DELETE /api/projects/:id/partners/:partner': ({ params }) => {
    const project = find(params['id']);
    project.partners = project.partners.filter((partner: Loose) => partner.partnerId !== params['partner']);
    return undefined;
  },
  'POST /api/projects/:id/partners/:partner/reminder': () => undefined,
  'GET /api/projects/:id/eligibility': ({ params }) => eligibility(find(params['id'])),
  'POST /api/projects/:id/charter-signature': ({ params }) => {
    find(params['id']).lead.signedAt = now();
    return undefined;
  },
  'PUT /api/projects/:id/documents/:kind': ({ params, query }) => {
    const project = find(params['id']);
    project.documents = [...project.documents.filter((doc: Loose) => doc.kind !== params['kind']), { documentId: `x${Date.now()}`, kind: params['kind'], fileName: query.get('fileName'), sizeBytes: 120_000 }];
    return undefined;
  },
  'DELETE /api/projects/:id/documents/:kind': ({ params }) => {
    const project = find(params['id']);
    project.documents = project.documents.filter((doc: Loose) => doc.kind !== params['kind']);
    return undefined;
  },
  'POST /api/projects/:id/submissions': ({ params }) => {
    const project = find(params['id']);
    const before = receipts.get(project.projectId);
    if (before) return before;
    Object.assign(project, { state: 'SUBMITTED', number: '2026-000124' });
    const receipt = { submissionId: 's1', number: '2026-000124', projectId: project.projectId, callId: project.callId, round: 1, submittedAt: now(), sha256: 'b7e23ec29af22b0b4e41da31e868d57226121c84a3f5c0d2e1b4968790a1b2c3' };
    receipts.set(project.projectId, receipt);
    return receipt;
  },
  'GET /api/projects/:id/receipt': ({ params }) => receipts.get(params['id'] ?? '') ?? missing('Ce dossier n’est pas encore déposé.'),
  'GET /api/projects/:id/timeline': () => timeline,
  'POST /api/projects/:id/withdrawal': ({ params }) => Object.assign(find(params['id']), { state: 'WITHDRAWN' }),
  'GET /api/invitations': ({ query }) => page([invitation], query),
  'GET /api/invitations/:id': ({ params }) => (state.signedIn && params['id'] !== 'other' ? invitation : { ...invitation, forYou: false, project: null }),
  'POST /api/invitations/:id/confirmation': () => Object.assign(invitation, { state: 'CONFIRMED', open: false }),
  'POST /api/invitations/:id/refusal': () => Object.assign(invitation, { state: 'DECLINED', open: false }),
  'GET /api/charter': () => ({
    version: '2026-1',
    title: 'Charte du faire alliance',
    articles: [
      { title: 'L’intérêt général d’abord', text: 'Nous mettons nos différences au service d’un besoin que nous avons reconnu ensemble sur notre territoire.' },
      { title: 'Chacun apporte, chacun compte', text: 'Chaque membre dit ce qu’il apporte et ce qu’il attend. Nul ne décide seul pour les autres.' },
      { title: 'La transparence', text: 'Nous partageons nos comptes, nos résultats et nos échecs, pour que d’autres en apprennent.' },
      { title: 'La durée', text: 'Nous prévoyons dès le départ ce que deviendra l’action après le soutien de la Fondation.' },
    ],
  }),
};

import { daysFromNow, fold, page, Refused, type Handler } from '../answering';

import { person } from './session';

type StaffRole = 'FUND_MANAGER' | 'FOUNDATION_ADMIN';

interface Known {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly hasAccount: boolean;
  roles: StaffRole[];
}

const people: Known[] = [
  { personId: person.id, displayName: person.name, email: person.email, hasAccount: true, roles: ['FUND_MANAGER', 'FOUNDATION_ADMIN'] },
  { personId: 'x1', displayName: 'Nadia Ferhat', email: 'nadia.ferhat@exemple.fr', hasAccount: true, roles: ['FUND_MANAGER'] },
  { personId: 'x2', displayName: 'Nadège Leroy', email: 'n.leroy@exemple.fr', hasAccount: true, roles: [] },
  { personId: 'x3', displayName: 'contact@mairie.exemple.fr', email: 'contact@mairie.exemple.fr', hasAccount: false, roles: [] },
];

const known = (id: string | undefined): Known => {
  const found = people.find((one) => one.personId === id);
  if (!found) throw new Refused(404, 'person-not-found', 'Cette personne n’est pas connue.');
  return found;
};

const trace: { personId: string; [part: string]: unknown }[] = [];
const looks: Record<'people' | 'mails', unknown[]> = { people: [], mails: [] };

function noteChange(of: Known, role: StaffRole, change: 'GIVEN' | 'TAKEN', reason: string): void {
  trace.unshift({
    changeId: `c${trace.length + 1}`,
    personId: of.personId,
    personName: of.displayName,
    role,
    change,
    changedBy: person.id,
    changedByName: person.name,
    reason,
    at: new Date().toISOString(),
    state: 'DONE',
  });
}

function noteLook(where: 'people' | 'mails', what: object): void {
  looks[where].unshift({
    lookupId: looks[where].length + 1,
    lookedBy: person.id,
    lookedByName: person.name,
    at: new Date().toISOString(),
    ...what,
  });
}

export const handlers: Record<string, Handler> = {
  'GET /api/people/staff': () => ({
    people: people
      .filter(({ roles }) => roles.length > 0)
      .map(({ personId, displayName, email, roles }) => ({ personId, displayName, email, roles })),
  }),
  'GET /api/people/staff/changes': ({ query }) => page(trace, query),
  'GET /api/people/:id/staff-changes': ({ params, query }) =>
    page(trace.filter((line) => line.personId === known(params['id']).personId), query),
  'POST /api/people/:id/staff-roles/:role': ({ params, body }) => {
    const one = known(params['id']);
    const role = params['role'] as StaffRole;
    if (one.roles.includes(role)) return;
    one.roles.push(role);
    noteChange(one, role, 'GIVEN', body.reason);
  },
  'POST /api/people/:id/staff-roles/:role/end': ({ params, body }) => {
    const one = known(params['id']);
    const role = params['role'] as StaffRole;
    if (!one.roles.includes(role)) return;
    if (role === 'FOUNDATION_ADMIN' && people.filter(({ roles }) => roles.includes(role)).length === 1)
      throw new Refused(409, 'last-administrator', 'C’est la dernière personne qui administre la Fondation.');
    one.roles = one.roles.filter((held) => held !== role);
    noteChange(one, role, 'TAKEN', body.reason);
  },
  'POST /api/support/people': ({ body }) => {
    const words = fold(body.query);
    const found = people.filter(({ displayName, email }) => fold(displayName).includes(words) || email.includes(words));
    noteLook('people', { found: found.length });
    return { people: found };
  },
  'GET /api/support/people/lookups': ({ query }) => page(looks.people, query),
  'GET /api/support/mails/lookups': ({ query }) => page(looks.mails, query),
  'GET /api/support/people/:id': ({ params }) => {
    const { personId, displayName, email, hasAccount, roles } = known(params['id']);
    noteLook('people', { personId, personName: displayName });
    return {
      account: {
        personId,
        displayName,
        email,
        hasAccount,
        emailVerified: hasAccount,
        locale: 'fr',
        staffRoles: roles,
        knownSince: hasAccount ? daysFromNow(-120) : null,
      },
      visits: hasAccount ? [daysFromNow(-1), daysFromNow(-8)] : [],
      organisations: hasAccount
        ? [{ organisationId: 'o1', number: 'ORG-000012', name: 'Terres Fertiles', role: 'EDITOR', since: daysFromNow(-90) }]
        : [],
      dossiers: hasAccount
        ? [
            {
              projectId: 'p1',
              number: '2026-001212',
              state: 'SUBMITTED',
              part: 'LEAD',
              role: 'EDITOR',
              createdAt: daysFromNow(-60),
              submittedAt: daysFromNow(-5),
              changedAt: daysFromNow(-5),
            },
          ]
        : [],
      parked: [],
    };
  },
  'GET /api/support/mails/:id': ({ params }) => {
    const { personId, displayName } = known(params['id']);
    noteLook('mails', { personId, personName: displayName });
    return {
      reachable: true,
      unread: 1,
      messages: [
        {
          messageId: 'n1',
          kind: 'SUBMISSION_RECEIPT',
          happened: daysFromNow(-5),
          readAt: null,
          mail: { state: 'SENT', attempts: 1, createdAt: daysFromNow(-5), changedAt: daysFromNow(-5) },
        },
        {
          messageId: 'n2',
          kind: 'PARTNER_INVITATION',
          happened: daysFromNow(-2),
          readAt: null,
          mail: { state: 'FAILED', attempts: 1, trouble: 'refused', createdAt: daysFromNow(-2), changedAt: daysFromNow(-2) },
        },
      ],
      notices: [],
      parked: [],
    };
  },
};

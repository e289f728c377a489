import type { Handler } from '../answering';

export const person = { id: '0197a1b2-0000-7000-8000-000000000001', name: 'Awa Diop', email: 'awa.diop@terres-fertiles.example', roles: ['fund-manager', 'foundation-admin'] };
export const state = { signedIn: false };

export const handlers: Record<string, Handler> = {
  'GET /api/session': () =>
    new Response(JSON.stringify(state.signedIn ? { signedIn: true, person, expiresAt: null } : { signedIn: false }), {
      headers: { 'Content-Type': 'application/json', 'Set-Cookie': '__Host-XSRF-TOKEN=mock; Path=/; Secure' },
    }),
  'GET /login': ({ query }) => {
    state.signedIn = true;
    return new Response(null, { status: 302, headers: { Location: query.get('returnTo') ?? '/' } });
  },
  'POST /logout': () => {
    state.signedIn = false;
    return { location: '/' };
  },
  // Ends the session behind the page's back, to see what the page then does.
  'GET /api/mock/expire': () => {
    state.signedIn = false;
    return { signedIn: false };
  },
  'PUT /api/people/me': () => ({
    personId: person.id,
    displayName: person.name,
    email: person.email,
    locale: 'fr',
    roles: person.roles,
    memberships: [
      { organisationId: 'o1', name: 'Terres Fertiles', profile: 'ASSOCIATION', role: 'OWNER' },
      { organisationId: 'o2', name: 'Atelier Horizon SCIC', profile: 'COMPANY', role: 'EDITOR' },
    ],
  }),
  'GET /api/notifications/unread-count': () => ({ count: 2 }),
};

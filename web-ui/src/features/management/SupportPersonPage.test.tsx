import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';

import { platformQueryClient } from '@/api/queries';
import { activateLocale, loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import SupportPersonPage from './SupportPersonPage';

const at = '2026-11-22T11:00:00Z';
const account = {
  personId: 'p1',
  displayName: 'Awa Diop',
  email: 'awa.diop@exemple.fr',
  hasAccount: true,
  emailVerified: true,
  locale: 'fr',
  staffRoles: [],
  knownSince: at,
};
const mail = { state: 'FAILED', attempts: 7, trouble: 'server-unavailable', createdAt: at, changedAt: at };
const answers: Readonly<Record<string, unknown>> = {
  '/api/support/people/p1': { account, visits: [at], organisations: [], dossiers: [], parked: [] },
  '/api/support/mails/p1': {
    reachable: true,
    unread: 1,
    messages: [{ messageId: 'm1', kind: 'SUBMISSION_RECEIPT', happened: at, mail }],
    notices: [],
    parked: [],
  },
  '/api/people/p1/staff-changes': { items: [] },
  '/api/session': { signedIn: true, person: { id: 'a', roles: ['foundation-admin'] } },
};

function open(given: Readonly<Record<string, unknown>>) {
  vi.stubGlobal('fetch', (request: Request) => {
    const path = new URL(request.url).pathname;
    return Promise.resolve(path in given ? Response.json(given[path]) : new Response(null, { status: 404 }));
  });
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter initialEntries={['/management/support/p1']}>
          <Routes>
            <Route path="/management/support/:personId" element={<SupportPersonPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
}

beforeAll(async () => {
  await loadFeatureMessages('management');
  await activateLocale('fr');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('says what became of a mail, and why it failed', async () => {
  open(answers);
  expect(await screen.findByRole('heading', { name: 'Awa Diop' })).toBeDefined();
  const row = await screen.findByRole('row', { name: /accusé de dépôt/ });
  expect(row.textContent).toContain('échoué');
  expect(row.textContent).toContain('le serveur de courriel ne répondait pas');
  expect(await screen.findByText('Un message n’est pas lu.')).toBeDefined();
});

it('tells an invited address from an account', async () => {
  open({
    ...answers,
    '/api/support/people/p1': {
      account: { ...account, hasAccount: false, emailVerified: false },
      visits: [],
      organisations: [],
      dossiers: [],
      parked: [],
    },
  });
  expect(await screen.findByText('Cette adresse a été invitée et n’a pas encore de compte.')).toBeDefined();
});

// Over https, where browsers take the cookie that proves an act.
// @vitest-environment-options { "url": "https://localhost/" }
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { act as settle, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { act } from '@/api/calling';
import type { BudgetContent, Saved } from '@/api/projects';
import { platformQueryClient } from '@/api/queries';
import { sessionQuery } from '@/api/session';
import { useAct } from '@/api/use-act';
import { useSectionDraft } from '@/features/dossier/use-section-draft';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { ExpiryWatch } from './ExpiryWatch';
import { NeedsPlace } from './NeedsPlace';
import { tellOtherTabs } from './signed-in-again';

const awa = { id: 'awa', name: 'Awa Diop', email: 'awa@example.org', roles: [] };
const thomas = { ...awa, id: 'thomas', name: 'Thomas Lacaze' };

interface Sent {
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** A platform where one may be signed out at any moment; it keeps what it was sent and accepted. */
function platform() {
  const state = { person: awa as typeof awa | undefined, refused: [] as Sent[], accepted: [] as Sent[] };
  vi.stubGlobal('fetch', async (request: Request | string) => {
    const asked = request instanceof Request ? request : new Request(new URL(request, location.origin));
    const { pathname: path } = new URL(asked.url);
    if (path === '/api/session') return Response.json(state.person ? { signedIn: true, person: state.person } : { signedIn: false });
    const body: unknown = asked.method === 'GET' ? undefined : await asked.json();
    const sent = { path, key: asked.headers.get('Idempotency-Key'), body };
    (state.person === undefined ? state.refused : state.accepted).push(sent);
    if (state.person === undefined) return Response.json({ code: 'sign-in-required' }, { status: 401 });
    return Response.json({ ...(body as object), version: state.accepted.length + 1 });
  });
  return state;
}

function Letter() {
  const [text, setText] = useState('');
  const send = useAct((content: { text: string }, key) => act('POST', '/api/letters', { body: content, key }));
  return (
    <>
      <input aria-label="Lettre" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={() => send.run({ text })}>
        Envoyer
      </button>
    </>
  );
}

const before: Saved<BudgetContent> = { expenses: [], resources: [], requestedCents: 0, version: 1, savedAt: '2026-11-22T10:00:00Z' };
const contentOf = ({ expenses, resources, requestedCents }: Saved<BudgetContent>): BudgetContent => ({ expenses, resources, requestedCents });

function Budget() {
  const { content, status, change } = useSectionDraft<BudgetContent>({
    personId: 'awa',
    projectId: 'p',
    section: 'budget',
    saved: before,
    contentOf,
    save: (body, version) => act('PUT', '/api/budget', { body, version }),
  });
  return (
    <>
      <button type="button" onClick={() => change({ requestedCents: content.requestedCents + 100 })}>
        Ajouter un euro
      </button>
      <output>{status.kind}</output>
    </>
  );
}

function SessionAgain() {
  const queries = useQueryClient();
  return (
    <button type="button" onClick={() => void queries.invalidateQueries(sessionQuery)}>
      Relire la session
    </button>
  );
}

async function show(page: React.ReactNode) {
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter>
          <NeedsPlace needs="signed-in">{page}</NeedsPlace>
          <SessionAgain />
          <ExpiryWatch />
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
  await screen.findAllByRole('button');
}

/** What the tab does where one has just signed in again. */
const signInElsewhere = () => settle(async () => tellOtherTabs());
const dialog = () => screen.findByRole('alertdialog', { name: 'Votre session a pris fin' });

beforeEach(() => {
  document.cookie = '__Host-XSRF-TOKEN=abc; Path=/; Secure';
  localStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('what was refused is sent once one is signed in again, under the same key, and what was written stays', async () => {
  const state = platform();
  await show(<Letter />);
  await userEvent.type(await screen.findByLabelText('Lettre'), 'Bonjour');
  state.person = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await dialog();
  expect(state.accepted).toEqual([]);
  state.person = awa;
  await signInElsewhere();
  await waitFor(() => expect(state.accepted).toEqual(state.refused));
  expect(state.accepted).toEqual([{ path: '/api/letters', key: expect.stringMatching(/.{36}/), body: { text: 'Bonjour' } }]);
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(screen.getByLabelText('Lettre')).toHaveProperty('value', 'Bonjour');
});

it('coming back without having signed in is told, and loses nothing', async () => {
  const state = platform();
  await show(<Letter />);
  await userEvent.type(await screen.findByLabelText('Lettre'), 'Bonjour');
  state.person = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await dialog();
  await settle(async () => document.dispatchEvent(new Event('visibilitychange')));
  expect(await screen.findByText('La connexion n’est pas encore rétablie.')).toBeDefined();
  expect(screen.getByLabelText('Lettre')).toHaveProperty('value', 'Bonjour');
});

it('what was put off is not sent by itself later', async () => {
  const state = platform();
  await show(<Letter />);
  state.person = undefined;
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer' }));
  await dialog();
  await userEvent.click(screen.getByRole('button', { name: 'Plus tard' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await userEvent.type(screen.getByLabelText('Lettre'), 'Autre chose');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await dialog();
  state.person = awa;
  await signInElsewhere();
  await waitFor(() => expect(state.accepted.map(({ body }) => body)).toEqual([{ text: 'Autre chose' }]));
});

it('nothing is sent in the name of someone else who signed in', async () => {
  const state = platform();
  await show(<Letter />);
  state.person = undefined;
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer' }));
  await dialog();
  state.person = thomas;
  await signInElsewhere();
  expect(await screen.findByText(/connecté au nom de Thomas Lacaze/)).toBeDefined();
  expect(state.accepted).toEqual([]);
});

it('a section that saves itself goes on by itself', async () => {
  const state = platform();
  await show(<Budget />);
  state.person = undefined;
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter un euro' }));
  await dialog();
  expect(screen.getByRole('status', { hidden: true }).textContent).toBe('failed');
  state.person = awa;
  await signInElsewhere();
  await waitFor(() => expect(state.accepted.at(-1)?.body).toMatchObject({ requestedCents: 100 }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('saved'));
});

it('a page found to be signed in no more stays, under the dialog', async () => {
  const state = platform();
  await show(<Letter />);
  await userEvent.type(await screen.findByLabelText('Lettre'), 'Bonjour');
  state.person = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Relire la session' }));
  await dialog();
  expect(screen.getByLabelText('Lettre')).toHaveProperty('value', 'Bonjour');
});

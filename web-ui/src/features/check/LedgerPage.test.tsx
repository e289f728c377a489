import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';

import type { LedgerEntry } from '@/api/funding';
import { platformQueryClient } from '@/api/queries';
import { activateLocale, loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { hashOf, sha256OfJson } from './chain';
import LedgerPage from './LedgerPage';

const mine = { ballot: 'b1', member: 4, sequence: 1, choice: 'FOR', salt: 'ab'.repeat(16) };

/** A ledger over two pages: many lines, one sealed ballot, its closing. */
async function ledger(receipt: string): Promise<LedgerEntry[]> {
  const { ballot, ...vote } = mine;
  const bodies: [string, Record<string, unknown>][] = [
    ...Array.from({ length: 110 }, (): [string, Record<string, unknown>] => ['ATTENDANCE', { member: 1 }]),
    ['VOTE_CAST', { ballot, member: 4, sequence: 1, commitment: receipt }],
    ['BALLOT_CLOSED', { ballot, recused: [], votes: [{ ...vote, commitment: receipt }] }],
  ];
  const entries: LedgerEntry[] = [];
  for (const [kind, body] of bodies) {
    const previousHash = entries.at(-1)?.hash ?? '0'.repeat(64);
    const entry = { index: entries.length + 1, hidden: false, previousHash, at: '2026-11-22T10:00:00Z', kind, body, hash: '' };
    entries.push({ ...entry, hash: await hashOf(entry) });
  }
  return entries;
}

async function open(words = '') {
  const entries = await ledger(await sha256OfJson(mine));
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/head')) return Promise.resolve(Response.json({ committeeId: 'c', index: 112, hash: entries.at(-1)?.hash }));
    if (!pathname.endsWith('/entries')) return Promise.resolve(Response.json({ code: 'sign-in-required' }, { status: 401 }));
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = from + Number(searchParams.get('limit') ?? 20);
    return Promise.resolve(Response.json({ items: entries.slice(from, to), next: to < entries.length ? String(to) : null }));
  });
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter initialEntries={[`/check/c${words}`]}>
          <Routes>
            <Route path="/check/:committeeId" element={<LedgerPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
}

beforeAll(async () => {
  await loadFeatureMessages('check');
  await activateLocale('fr');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('takes up the receipt of the link and checks it at once, over all pages', async () => {
  await open(`?receipt=${await sha256OfJson(mine)}`);
  expect(await screen.findByText('Votre bulletin est au registre, et il a été compté')).toBeDefined();
  expect(screen.getByLabelText(/Le reçu de votre vote/)).toHaveProperty('value', await sha256OfJson(mine));
});

it('says when no line carries the receipt', async () => {
  await open(`?receipt=${'0'.repeat(64)}`);
  expect(await screen.findByText('Ce reçu n’est dans aucune des lignes ouvertes')).toBeDefined();
});

it('checks a receipt that is pasted, and tells what is not one', async () => {
  await open();
  const field = await screen.findByLabelText(/Le reçu de votre vote/);
  const check = screen.getByRole('button', { name: 'Vérifier ce reçu' });
  await userEvent.type(field, 'abc');
  await userEvent.click(check);
  expect(await screen.findByText(/Un reçu compte 64 signes/)).toBeDefined();
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(` ${(await sha256OfJson(mine)).toUpperCase()} `);
  await userEvent.click(check);
  expect(await screen.findByText('Votre bulletin est au registre, et il a été compté')).toBeDefined();
});

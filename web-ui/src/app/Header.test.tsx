import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { platformQueryClient } from '@/api/queries';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { Header } from './Header';

const awa = { signedIn: true, person: { id: 'p', name: 'Awa Diallo', email: 'awa@example.org', roles: [] } };

/** A platform with one inbox, whose stream the test cuts and speaks through. */
function platform(session: object, lists: Readonly<Record<string, readonly object[]>> = {}) {
  const asked: string[] = [];
  const inbox = { unread: 1, open: true, line: undefined as ReadableStreamDefaultController<Uint8Array> | undefined, signal: undefined as AbortSignal | undefined };
  vi.stubGlobal('fetch', (request: Request | string) => {
    const { pathname } = new URL(request instanceof Request ? request.url : request, location.origin);
    asked.push(pathname);
    if (pathname === '/api/session') return Promise.resolve(Response.json(session));
    if (pathname === '/api/notifications/unread-count') return Promise.resolve(Response.json({ count: inbox.unread }));
    if (pathname !== '/api/notifications/stream') return Promise.resolve(Response.json({ items: lists[pathname] ?? [] }));
    inbox.signal = (request as Request).signal;
    if (!inbox.open) return Promise.reject(new TypeError('cut'));
    const body = new ReadableStream<Uint8Array>({ start: (line) => void (inbox.line = line) });
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
  });
  return { inbox, times: (path: string) => asked.filter((one) => one === path).length };
}

function show() {
  return render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter>
          <Header />
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
}

const messages = () => screen.getByRole('link', { name: /Messages/ });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a new message is counted the moment the stream tells it, without asking in between', async () => {
  const { inbox, times } = platform(awa);
  show();
  await waitFor(() => expect(messages().textContent).toContain('1'));
  await act(() => vi.advanceTimersByTimeAsync(35_000));
  inbox.line?.enqueue(new TextEncoder().encode(':\n\n'));
  await act(() => vi.advanceTimersByTimeAsync(35_000));
  expect(times('/api/notifications/unread-count')).toBe(1);
  inbox.unread = 2;
  act(() => inbox.line?.enqueue(new TextEncoder().encode('id: 7\nevent: message\ndata: {}\n\n')));
  await waitFor(() => expect(messages().textContent).toContain('2'));
  expect(times('/api/notifications/stream')).toBe(1);
});

it('while the stream is cut the count is asked each minute, and the stream takes over again', async () => {
  const { inbox, times } = platform(awa);
  inbox.open = false;
  show();
  await waitFor(() => expect(messages().textContent).toContain('1'));
  inbox.unread = 3;
  await act(() => vi.advanceTimersByTimeAsync(61_000));
  await waitFor(() => expect(messages().textContent).toContain('3'));
  inbox.open = true;
  await act(() => vi.advanceTimersByTimeAsync(31_000));
  const before = times('/api/notifications/unread-count');
  await act(() => vi.advanceTimersByTimeAsync(45_000));
  expect(times('/api/notifications/unread-count')).toBe(before);
});

it('a visitor who is not signed in opens no stream and has no count', async () => {
  const { times } = platform({ signedIn: false });
  show();
  await screen.findByRole('link', { name: 'Se connecter' });
  expect(times('/api/notifications/stream') + times('/api/notifications/unread-count')).toBe(0);
});

it('a visitor signs in or makes an account in the language of the page', async () => {
  platform({ signedIn: false });
  show();
  const signIn = await screen.findByRole('link', { name: 'Se connecter' });
  expect(signIn.getAttribute('href')).toBe('/login?returnTo=%2F&lang=fr');
  expect(screen.getByRole('link', { name: 'Créer un compte' }).getAttribute('href')).toBe('/login?returnTo=%2F&lang=fr&create');
});

it('leaving the page closes its stream', async () => {
  const { inbox } = platform(awa);
  const { unmount } = show();
  await waitFor(() => expect(inbox.line).toBeDefined());
  unmount();
  expect(inbox.signal?.aborted).toBe(true);
});

it('shows the places of those who have something to do there', async () => {
  platform(awa, { '/api/matches': [{ matchId: 'm', state: 'ASKED' }], '/api/sessions': [{ sessionId: 's', state: 'CONVENED' }] });
  show();
  await screen.findByRole('link', { name: 'Accompagnement' });
  expect(screen.getByRole('link', { name: 'Séances' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Gestion' })).toBeNull();
});

it('spares others places that would be empty', async () => {
  const { times } = platform(awa);
  show();
  await waitFor(() => expect(messages().textContent).toContain('1'));
  await waitFor(() => expect(times('/api/sessions')).toBe(1));
  expect(screen.queryByRole('link', { name: 'Accompagnement' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Séances' })).toBeNull();
});

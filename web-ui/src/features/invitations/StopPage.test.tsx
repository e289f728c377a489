import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';

import { platformQueryClient } from '@/api/queries';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import StopPage from './StopPage';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('asks before it stops anything, and says when it is done', async () => {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, window.location.origin));
    if (request.method === 'POST') sent.push(request);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter initialEntries={['/no-more-invitations/c1.signature']}>
          <Routes>
            <Route path="/no-more-invitations/:token" element={<StopPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
  const button = await screen.findByRole('button', { name: 'Ne plus m’inviter' });
  expect(sent).toEqual([]);

  await userEvent.click(button);

  expect(await screen.findByText(/nous n’enverrons plus d’invitations/)).toBeDefined();
  expect(sent.map((request) => new URL(request.url).pathname)).toEqual(['/api/notifications/no-more-invitations/c1.signature']);
});

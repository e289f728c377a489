import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';

import { platformQueryClient } from '@/api/queries';
import { activateLocale, loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import CatalystPage from './CatalystPage';

const catalyst = { catalystId: 'y7', number: 7, territories: [], sdgs: [], roles: [], accepting: true };

function open(named: { readonly name?: string }) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...catalyst, ...named })));
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter initialEntries={['/catalysts/y7']}>
          <Routes>
            <Route path="/catalysts/:catalystId" element={<CatalystPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
}

beforeAll(async () => {
  await loadFeatureMessages('catalysts');
  await activateLocale('fr');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('calls a catalyst what the person is called', async () => {
  open({ name: 'Nora Belkacem' });
  expect(await screen.findByRole('heading', { name: 'Nora Belkacem' })).toBeDefined();
});

it('gives the number of one whose person is not known', async () => {
  open({});
  expect(await screen.findByRole('heading', { name: /^Catalyseur n°\s7$/ })).toBeDefined();
});

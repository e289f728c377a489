import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import type { ShownItem } from '@/api/funding';
import { platformQueryClient } from '@/api/queries';
import { loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { itemOf, sessionOf } from './fixtures';
import { Recusals } from './Recusals';

async function show(change: Partial<ShownItem>) {
  await loadFeatureMessages('committee');
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <Recusals session={sessionOf()} item={itemOf({ recusals: [1], declaredRecusals: [1], ...change })} />
      </QueryClientProvider>
    </LocaleProvider>,
  );
  await screen.findByText(/Ne prennent pas part à ce point/);
}

it('reads out what was declared to whom it is told', async () => {
  await show({ declaredConflicts: [{ memberNumber: 1, nature: 'Ancienne salariée' }] });
  expect(screen.getByText(/Awa Diop a déclaré : « Ancienne salariée »/)).toBeTruthy();
});

it('names who stands aside to everybody else', async () => {
  await show({});
  expect(screen.queryByText(/a déclaré/)).toBeNull();
});

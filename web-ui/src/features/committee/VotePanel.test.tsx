import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';

import { platformQueryClient } from '@/api/queries';
import { loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { itemOf, sessionOf } from './fixtures';
import { VotePanel } from './VotePanel';

const voted = {
  ballotId: 'b1',
  openedAt: '2026-12-10T13:10:00Z',
  motion: 'FUND',
  amountCents: 1_200_000,
  premiumCents: 0,
  premiumCut: false,
  voted: [3],
  myChoice: 'FOR',
  myReceipt: '07dd7339b726',
} as const;

it('says to copy the receipt by hand where the browser refuses', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await loadFeatureMessages('committee');
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter>
          <VotePanel session={sessionOf()} item={itemOf({ state: 'BALLOT_OPEN' })} ballot={voted} />
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );

  await user.click(await screen.findByRole('button', { name: 'Copier le reçu' }));

  expect(await screen.findByText(/copiez-le à la main/)).toBeTruthy();
});

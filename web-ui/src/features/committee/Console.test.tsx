import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';

import type { SessionView } from '@/api/funding';
import { platformQueryClient } from '@/api/queries';
import { loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { Console } from './Console';
import { itemOf, seatOf, sessionOf } from './fixtures';

const settled = itemOf({ state: 'CLOSED' });
const hidden = { itemId: 'h', position: 2, hidden: true } as const;

async function show(change: Partial<SessionView>) {
  await loadFeatureMessages('committee');
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter>
          <Console session={sessionOf({ iPreside: true, items: [settled, hidden], ...change })} />
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
  return screen.findByRole<HTMLButtonElement>('button', { name: 'Clore la séance' });
}

it('leaves attendance and closing to another while an item is treated without the reader', async () => {
  const close = await show({ iStandBack: true, me: seatOf({ memberNumber: 3 }) });
  expect(close.disabled).toBe(true);
  expect(screen.getByText(/une autre personne présente clôt la séance/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Awa Diop/ }).disabled).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Chloé Martin/ }).disabled).toBe(false);
});

it('says on closing that what is treated without the reader may be carried over', async () => {
  await userEvent.click(await show({}));
  expect(await screen.findByText('Tous vos points sont traités.')).toBeTruthy();
  expect(screen.getByText(/Un point traité sans vous est reporté de même/)).toBeTruthy();
});

it('says that all is treated only where the reader knows of all', async () => {
  await userEvent.click(await show({ items: [settled] }));
  expect(await screen.findByText('Tous les points sont traités.')).toBeTruthy();
  expect(screen.queryByText(/sans vous/)).toBeNull();
});

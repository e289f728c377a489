import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { platformQueryClient } from '@/api/queries';
import { loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { seatOf, sessionOf } from './fixtures';
import { Presence } from './Presence';

const FROM = '2026-12-10T12:30:00Z';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function show() {
  await loadFeatureMessages('committee');
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <Presence session={sessionOf({ state: 'CONVENED', opensFrom: FROM, me: seatOf({ memberNumber: 4 }) })} />
      </QueryClientProvider>
    </LocaleProvider>,
  );
  return screen.findByRole<HTMLButtonElement>('button', { name: 'Je suis là' });
}

it('says from when one may be there, and takes nobody in before', async () => {
  vi.setSystemTime(Date.parse(FROM) - 1);
  const button = await show();
  expect(button.disabled).toBe(true);
  expect(screen.getByText(/Vous pourrez dire que vous êtes là à partir du 10 décembre 2026/)).toBeTruthy();
});

it('takes one in from then on', async () => {
  vi.setSystemTime(Date.parse(FROM));
  const button = await show();
  expect(button.disabled).toBe(false);
});

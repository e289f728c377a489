import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { SessionView } from '@/api/funding';
import { platformQueryClient } from '@/api/queries';
import { loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { sessionOf } from './fixtures';
import { OpenSession } from './OpenSession';

const FROM = '2026-12-10T12:30:00Z';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function show(change: Partial<SessionView>) {
  await loadFeatureMessages('committee');
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter>
          <OpenSession session={sessionOf({ state: 'CONVENED', ...change })} from={FROM} />
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
  return screen.findByRole<HTMLButtonElement>('button', { name: 'Ouvrir la séance' });
}

it('says from when the session may be opened, and does not open it before', async () => {
  vi.setSystemTime(Date.parse(FROM) - 1);
  const button = await show({ iPreside: true });
  expect(button.disabled).toBe(true);
  expect(screen.getByText(/Vous pourrez ouvrir la séance à partir du 10 décembre 2026/)).toBeTruthy();
});

it('opens it from then on', async () => {
  vi.setSystemTime(Date.parse(FROM));
  const button = await show({ iPreside: true });
  expect(button.disabled).toBe(false);
  expect(screen.queryByText(/Vous pourrez/)).toBeNull();
});

it('lets one who stands in for the chair open it, and note nobody else', async () => {
  vi.setSystemTime(Date.parse(FROM));
  const button = await show({ iPreside: false });
  expect(button.disabled).toBe(false);
  expect(screen.queryByRole('checkbox')).toBeNull();
});

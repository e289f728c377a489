import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';

import { activateLocale, loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { Opinion } from './DossierReading';

const opinion = { verdict: 'RESERVED', reasons: 'Le bail n’est signé que pour un an.', givenAt: '2026-11-22T11:00:00Z' } as const;

beforeAll(async () => {
  await loadFeatureMessages('reading');
  await activateLocale('fr');
});

it('names whoever gave the opinion, or says what they are', async () => {
  const { rerender } = render(<Opinion opinion={{ ...opinion, catalystName: 'Nora Belkacem' }} />, { wrapper: LocaleProvider });
  expect(await screen.findByText(/^Nora Belkacem, le 22/)).toBeDefined();

  rerender(<Opinion opinion={opinion} />);
  expect(await screen.findByText(/^Un catalyseur territorial, le 22/)).toBeDefined();
});

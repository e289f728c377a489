import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';

import type { Invitation } from '@/api/projects';
import { platformQueryClient } from '@/api/queries';
import { loadFeatureMessages } from '@/i18n/i18n';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { Answer } from './Answer';

const invitation: Invitation = {
  invitationId: 'i',
  state: 'INVITED',
  projectTitle: 'Un verger-école',
  leadName: 'Jardins partagés du Forez',
  organisationName: 'Menuiserie Olivier',
  invitedEmailHint: 'j…@exemple.fr',
  invitedAt: '2026-11-23T08:00:00Z',
  forYou: true,
  open: true,
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a newcomer finds the name of their organisation as the lead wrote it', async () => {
  const newcomer = { signedIn: true, person: { id: 'p', name: 'Julie Masson', email: 'j@exemple.fr', roles: [] }, memberships: [] };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(newcomer)));
  await loadFeatureMessages('organisations');
  render(
    <LocaleProvider>
      <QueryClientProvider client={platformQueryClient()}>
        <MemoryRouter>
          <Answer invitation={invitation} />
        </MemoryRouter>
      </QueryClientProvider>
    </LocaleProvider>,
  );
  expect(await screen.findByLabelText<HTMLInputElement>('Nom de l’organisation')).toHaveProperty('value', 'Menuiserie Olivier');
});

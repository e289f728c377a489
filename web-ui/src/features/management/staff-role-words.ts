import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { StaffRoleChange, StaffRoleWord } from '@/api/projects';
import type { Tone } from '@/design/tone';

export const STAFF_ROLES: readonly StaffRoleWord[] = ['FUND_MANAGER', 'FOUNDATION_ADMIN'];

export const staffRoles: Record<StaffRoleWord, { readonly name: MessageDescriptor; readonly help: MessageDescriptor }> = {
  FUND_MANAGER: {
    name: msg`Gestion des fonds`,
    help: msg`Conduit les fonds, les appels, les candidatures et les séances.`,
  },
  FOUNDATION_ADMIN: {
    name: msg`Administration de la Fondation`,
    help: msg`Confie les rôles, aide les personnes, reconnaît les catalyseurs, importe les fragilités.`,
  },
};

export const changes: Record<StaffRoleChange['change'], MessageDescriptor> = {
  GIVEN: msg`confié`,
  TAKEN: msg`retiré`,
};

export const changeStates: Record<StaffRoleChange['state'], { readonly name: MessageDescriptor; readonly tone: Tone }> = {
  DONE: { name: msg`fait`, tone: 'pine' },
  UNDER_WAY: { name: msg`en cours`, tone: 'waiting' },
  NOT_DONE: { name: msg`pas fait`, tone: 'fault' },
};

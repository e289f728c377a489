import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ProjectState } from '@/api/projects';
import type { Tone } from '@/design/tone';

export const projectStateWords: Record<ProjectState, { name: MessageDescriptor; tone: Tone }> = {
  DRAFT: { name: msg`Brouillon`, tone: 'neutral' },
  SUBMITTED: { name: msg`Déposé`, tone: 'information' },
  INELIGIBLE: { name: msg`Non éligible`, tone: 'attention' },
  UNDER_REVIEW: { name: msg`En instruction`, tone: 'waiting' },
  IN_COMMITTEE: { name: msg`En comité`, tone: 'waiting' },
  FUNDED: { name: msg`Soutenu`, tone: 'pine' },
  WAITING_LIST: { name: msg`Sur liste d’attente`, tone: 'waiting' },
  REFUSED: { name: msg`Refusé`, tone: 'fault' },
  DEFERRED: { name: msg`Ajourné`, tone: 'attention' },
  WITHDRAWN: { name: msg`Retiré`, tone: 'neutral' },
};

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Choice, College, DecisionOutcome } from '@/api/words';
import type { Tone } from '@/design/tone';

export const collegeWords: Record<College, MessageDescriptor> = {
  STAKEHOLDERS: msg`Parties prenantes`,
  STRATEGIC_PARTNERS: msg`Partenaires stratégiques`,
  INITIATIVES: msg`Dispositifs`,
};

export const choiceWords: Record<Choice, MessageDescriptor> = {
  FOR: msg`Pour`,
  AGAINST: msg`Contre`,
  ABSTAIN: msg`Abstention`,
};

export const outcomeWords: Record<DecisionOutcome, { name: MessageDescriptor; tone: Tone }> = {
  FUNDED: { name: msg`Soutenu`, tone: 'pine' },
  WAITING_LIST: { name: msg`Mis sur liste d’attente`, tone: 'waiting' },
  REFUSED: { name: msg`Refusé`, tone: 'fault' },
  DEFERRED: { name: msg`Ajourné`, tone: 'attention' },
};

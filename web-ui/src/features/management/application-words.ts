import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ApplicationState, CallState, FundKind } from '@/api/funding';
import type { Tone } from '@/design/tone';

interface StateWords {
  readonly name: MessageDescriptor;
  readonly tone: Tone;
}

/** In the order in which an application goes through them. */
export const applicationStates: Record<ApplicationState, StateWords> = {
  RECEIVED: { name: msg`Reçue`, tone: 'information' },
  INELIGIBLE: { name: msg`Non éligible`, tone: 'attention' },
  UNDER_REVIEW: { name: msg`En instruction`, tone: 'waiting' },
  ELIGIBLE: { name: msg`Prête pour le comité`, tone: 'information' },
  IN_COMMITTEE: { name: msg`À l’ordre du jour`, tone: 'waiting' },
  FUNDED: { name: msg`Soutenue`, tone: 'pine' },
  WAITING_LIST: { name: msg`Liste d’attente`, tone: 'waiting' },
  DEFERRED: { name: msg`Ajournée`, tone: 'attention' },
  REFUSED: { name: msg`Refusée`, tone: 'fault' },
  WITHDRAWN: { name: msg`Retirée`, tone: 'neutral' },
};

export const APPLICATION_STATES = Object.keys(applicationStates) as readonly ApplicationState[];

export const callStates: Record<CallState, StateWords> = {
  DRAFT: { name: msg`Brouillon`, tone: 'neutral' },
  UPCOMING: { name: msg`À venir`, tone: 'information' },
  OPEN: { name: msg`Ouvert`, tone: 'pine' },
  CLOSED: { name: msg`Clos`, tone: 'neutral' },
};

export const fundKinds: Record<FundKind, MessageDescriptor> = {
  ODD17: msg`Fonds ODD 17`,
  FONDS_I: msg`Fonds i`,
  OTHER: msg`Autre fonds`,
};

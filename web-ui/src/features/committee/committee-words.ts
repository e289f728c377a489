import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ItemState, SessionState } from '@/api/funding';
import type { DecisionOutcome } from '@/api/words';
import type { Tone } from '@/design/tone';

export interface StateWords {
  readonly name: MessageDescriptor;
  readonly tone: Tone;
}

export const sessionStates: Record<SessionState, StateWords> = {
  PLANNED: { name: msg`En préparation`, tone: 'neutral' },
  CONVENED: { name: msg`Convoquée`, tone: 'information' },
  OPEN: { name: msg`En cours`, tone: 'pine' },
  CLOSED: { name: msg`Terminée`, tone: 'neutral' },
};

export const itemStates: Record<ItemState, StateWords> = {
  WAITING: { name: msg`À traiter`, tone: 'neutral' },
  CURRENT: { name: msg`En discussion`, tone: 'information' },
  BALLOT_OPEN: { name: msg`Scrutin ouvert`, tone: 'attention' },
  CLOSED: { name: msg`Décidé`, tone: 'pine' },
  CARRIED_OVER: { name: msg`Reporté`, tone: 'waiting' },
  WITHDRAWN: { name: msg`Retiré par le porteur`, tone: 'neutral' },
};

export const outcomeTones: Record<DecisionOutcome, Tone> = {
  FUNDED: 'pine',
  WAITING_LIST: 'waiting',
  REFUSED: 'fault',
  DEFERRED: 'attention',
};

/** Which rule gave the result, by the code that the ledger holds. */
export const explanations: Readonly<Record<string, MessageDescriptor>> = {
  majority: msg`Plus de pour que de contre, au total et dans au moins deux collèges.`,
  'majority-against': msg`Plus de contre que de pour au total.`,
  'colleges-disagree': msg`Plus de pour que de contre au total, mais moins de deux collèges favorables.`,
  'tie-broken-for': msg`Égalité au total ; la coprésidence, unanime, a tranché pour.`,
  'tie-broken-against': msg`Égalité au total ; la coprésidence, unanime, a tranché contre.`,
  'tie-not-broken': msg`Égalité au total, que la coprésidence n’a pas tranchée d’une seule voix.`,
  'nothing-expressed': msg`Aucun vote exprimé : ni pour, ni contre.`,
  'quorum-lost': msg`Le quorum a été perdu pendant le scrutin : le vote ne compte pas.`,
};

import { useLingui } from '@lingui/react';

import type { ItemState, SessionState } from '@/api/funding';
import { Badge } from '@/design/Badge';
import type { DecisionOutcome } from '@/api/words';
import { useWords } from '@/words/words';

import { itemStates, outcomeTones, sessionStates } from './committee-words';

export function SessionBadge({ state }: { readonly state: SessionState }) {
  const { i18n } = useLingui();
  const { name, tone } = sessionStates[state];
  return <Badge tone={tone}>{i18n._(name)}</Badge>;
}

export function ItemBadge({ state }: { readonly state: ItemState }) {
  const { i18n } = useLingui();
  const { name, tone } = itemStates[state];
  return <Badge tone={tone}>{i18n._(name)}</Badge>;
}

export function OutcomeBadge({ outcome }: { readonly outcome: DecisionOutcome }) {
  const words = useWords();
  return <Badge tone={outcomeTones[outcome]}>{words.outcome(outcome)}</Badge>;
}

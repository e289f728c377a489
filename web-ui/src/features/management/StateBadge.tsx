import { useLingui } from '@lingui/react';

import type { ApplicationState, CallState } from '@/api/funding';
import { Badge } from '@/design/Badge';

import { applicationStates, callStates } from './application-words';

export function ApplicationBadge({ state }: { readonly state: ApplicationState }) {
  const { i18n } = useLingui();
  const { name, tone } = applicationStates[state];
  return <Badge tone={tone}>{i18n._(name)}</Badge>;
}

export function CallBadge({ state }: { readonly state: CallState }) {
  const { i18n } = useLingui();
  const { name, tone } = callStates[state];
  return <Badge tone={tone}>{i18n._(name)}</Badge>;
}

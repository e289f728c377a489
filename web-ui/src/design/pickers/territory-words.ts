import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useCallback } from 'react';

import type { TerritoryLevel } from '@/api/words';

const words: Record<TerritoryLevel, MessageDescriptor> = {
  commune: msg`commune`,
  epci: msg`intercommunalité`,
  department: msg`département`,
  region: msg`région`,
  country: msg`pays`,
};

/** The French name of a territory's level. */
export function useLevelWords(): (level: TerritoryLevel) => string {
  const { _ } = useLingui();
  return useCallback((level) => _(words[level]), [_]);
}

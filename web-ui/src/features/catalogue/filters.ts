import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import type { CatalogueFilter } from '@/api/projects';
import { ACTOR_PROFILES, type ActorProfile } from '@/api/words';

/** The filters as the address tells them; what makes no sense there is left out. */
export function readFilters(params: URLSearchParams): CatalogueFilter {
  const sdg = Number(params.get('sdg'));
  const profile = params.get('profile');
  return {
    query: params.get('query')?.trim() || undefined,
    territory: /^[a-z]+-[0-9A-Z]+$/.exec(params.get('territory') ?? '')?.[0],
    sdg: Number.isInteger(sdg) && sdg >= 1 && sdg <= 17 ? sdg : undefined,
    profile: ACTOR_PROFILES.find((known): known is ActorProfile => known === profile),
  };
}

export function writeFilters(filter: CatalogueFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  return params;
}

/** The catalogue's filters live in the address alone, so that a search can be sent to someone and the back key works. */
export function useFilters(): readonly [CatalogueFilter, (change: Partial<CatalogueFilter>, replace?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (part: Partial<CatalogueFilter>, replace = false) =>
      setParams((current) => writeFilters({ ...readFilters(current), ...part }), { replace, preventScrollReset: true }),
    [setParams],
  );
  return [filter, change];
}

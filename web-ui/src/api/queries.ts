import { QueryClient } from '@tanstack/react-query';

import { mayPass } from './problem';

/**
 * How the portal reads: what was read stays fresh for half a minute; a line that failed is tried twice more,
 * a refusal never is; an act is never sent again by itself (the person decides, under the same idempotency key).
 *
 * Keys start with the service, then the thing, then its filters: ['funding', 'calls', {state: 'open'}], so that
 * an act can mark everything it may have changed by the first words.
 */
export function platformQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (failures) => 500 * 2 ** failures,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** One page of a list that is read further by its cursor. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | null;
}

/** The `getNextPageParam` of every infinite list. */
export function nextCursor(page: { readonly next?: string | null }): string | undefined {
  return page.next ?? undefined;
}

export function allItems<Item>(
  data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined,
): Item[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}

import type { SessionView, ShownItem } from '@/api/funding';

import { currentItem, shownItems } from './session-sense';

/** Something that happened in the session since it was last read, worth saying aloud. */
export type Happening =
  | { readonly kind: 'session-opened' }
  | { readonly kind: 'session-closed' }
  | { readonly kind: 'item-taken-up'; readonly item: ShownItem }
  | { readonly kind: 'treated-without-you' }
  | { readonly kind: 'ballot-opened'; readonly item: ShownItem }
  | { readonly kind: 'ballot-closed'; readonly item: ShownItem }
  | { readonly kind: 'ballot-void'; readonly item: ShownItem }
  | { readonly kind: 'carried-over'; readonly item: ShownItem }
  | { readonly kind: 'withdrawn'; readonly item: ShownItem }
  | { readonly kind: 'quorum-reached' }
  | { readonly kind: 'quorum-lost' };

/** What changed between two readings of one session, the most important first. */
export function happenings(before: SessionView, after: SessionView): Happening[] {
  const found: Happening[] = [];
  if (before.state !== 'OPEN' && after.state === 'OPEN') found.push({ kind: 'session-opened' });
  for (const item of shownItems(after)) {
    const earlier = shownItems(before).find((other) => other.itemId === item.itemId);
    if (earlier !== undefined && earlier.state !== item.state) found.push(...itemHappening(earlier, item));
  }
  if (hiddenCount(after) > hiddenCount(before) && after.state === 'OPEN') found.push({ kind: 'treated-without-you' });
  if (before.state === 'OPEN' && after.state === 'CLOSED') found.push({ kind: 'session-closed' });
  const current = currentItem(after);
  const previous = currentItem(before);
  if (current !== undefined && previous !== undefined && current.itemId !== previous.itemId && current.state !== 'BALLOT_OPEN') {
    found.push({ kind: 'item-taken-up', item: current });
  }
  found.push(...quorumHappening(previous, current));
  return found;
}

function itemHappening(before: ShownItem, after: ShownItem): Happening[] {
  switch (after.state) {
    case 'BALLOT_OPEN':
      return [{ kind: 'ballot-opened', item: after }];
    case 'CLOSED':
      return [{ kind: 'ballot-closed', item: after }];
    case 'CARRIED_OVER':
      return [{ kind: 'carried-over', item: after }];
    case 'WITHDRAWN':
      return [{ kind: 'withdrawn', item: after }];
    case 'WAITING':
    case 'CURRENT':
      return before.state === 'BALLOT_OPEN' ? [{ kind: 'ballot-void', item: after }] : [];
  }
}

function quorumHappening(before: ShownItem | undefined, after: ShownItem | undefined): Happening[] {
  if (before?.itemId !== after?.itemId || !before?.quorum || !after?.quorum) return [];
  if (before.quorum.met === after.quorum.met) return [];
  return [{ kind: after.quorum.met ? 'quorum-reached' : 'quorum-lost' }];
}

function hiddenCount(session: SessionView): number {
  return session.items.filter((item) => item.hidden).length;
}

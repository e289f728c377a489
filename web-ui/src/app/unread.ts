import { useQuery, useQueryClient } from '@tanstack/react-query';

import { useEventStream } from '@/api/event-stream';
import { notificationsQueries, notificationsStream } from '@/api/notifications';
import { failureKind } from '@/api/problem';

const ASK_AGAIN_MS = 60_000;

/**
 * How many messages are not read yet. The page's one stream of messages tells it, and brings an open inbox up to
 * date; while the stream is cut, the platform is asked each minute.
 */
export function useUnread(): number {
  const queries = useQueryClient();
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['notifications'] });
  const stream = useEventStream(notificationsStream, { onEvent: readAgain, onResume: readAgain });
  const { data } = useQuery({
    ...notificationsQueries.unread(),
    refetchInterval: ({ state }) => (stream === 'live' || failureKind(state.error) === 'signed-out' ? false : ASK_AGAIN_MS),
  });
  return data?.count ?? 0;
}

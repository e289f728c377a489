import { useQuery, useQueryClient } from '@tanstack/react-query';

import { useEventStream } from '@/api/event-stream';
import { notificationsQueries, notificationsStream } from '@/api/notifications';
import { failureKind } from '@/api/problem';

const ASK_AGAIN_MS = 60_000;

/**
 * How many messages are not read yet. The page's one stream of messages tells it, and brings an open inbox or
 * dossier up to date; while the stream is cut, the platform is asked each minute.
 */
export function useUnread(): number {
  const queries = useQueryClient();
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['notifications'] });
  // A message tells of something that changed: the dossier that is open may be it.
  const onEvent = () => {
    readAgain();
    void queries.invalidateQueries({ queryKey: ['projects'] });
  };
  const stream = useEventStream(notificationsStream, { onEvent, onResume: readAgain });
  const { data } = useQuery({
    ...notificationsQueries.unread(),
    refetchInterval: ({ state }) => (stream === 'live' || failureKind(state.error) === 'signed-out' ? false : ASK_AGAIN_MS),
  });
  return data?.count ?? 0;
}

import { useQueryClient } from '@tanstack/react-query';

import { useEventStream } from '@/api/event-stream';
import { notificationsStream } from '@/api/notifications';

/** Brings new messages, and the count of those unread, the moment they are there. */
export function useLiveMessages(enabled = true): void {
  const queries = useQueryClient();
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['notifications'] });
  useEventStream(notificationsStream, { onEvent: readAgain, onResume: readAgain, enabled });
}

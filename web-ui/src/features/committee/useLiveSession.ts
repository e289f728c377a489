import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { type StreamState, useEventStream } from '@/api/event-stream';
import { fundingQueries, sessionStream, type SessionView } from '@/api/funding';

import { happenings, type Happening } from './happenings';

/** A session as it stands now: read again at each change that its stream tells. */
export function useLiveSession(sessionId: string) {
  const queries = useQueryClient();
  const query = useQuery({ ...fundingQueries.session(sessionId), staleTime: 0 });
  const { queryKey } = fundingQueries.session(sessionId);
  const readAgain = () => void queries.invalidateQueries({ queryKey, exact: true });
  const live = query.data !== undefined && query.data.state !== 'CLOSED';
  const stream = useEventStream(sessionStream(sessionId), {
    onEvent: readAgain,
    onResume: readAgain,
    enabled: live,
  });
  return { query, stream: live ? stream : ('ended' satisfies StreamState) };
}

/** What happened between the last two readings; empty on the first. */
export function useHappenings(session: SessionView | undefined): readonly Happening[] {
  const before = useRef<SessionView>(undefined);
  const [found, setFound] = useState<readonly Happening[]>([]);
  useEffect(() => {
    if (session === undefined) return;
    const earlier = before.current;
    before.current = session;
    if (earlier === undefined || earlier.sessionId !== session.sessionId) return;
    const happened = happenings(earlier, session);
    if (happened.length > 0) setFound(happened);
  }, [session]);
  return found;
}

import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';

import { sessionQuery } from '@/api/session';
import { onSessionExpired, putOffSigningIn } from '@/api/session-events';

// Seldom needed, so read only when a session does end.
const SessionExpired = lazy(() => import('./SessionExpired').then(({ SessionExpired: It }) => ({ default: It })));

/**
 * Who was never signed in is told by the page itself; who was, by a dialog over what they were doing. Once they have
 * put it off, only something that they do brings it back.
 */
export function ExpiryWatch() {
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  const later = useRef(false);
  useEffect(
    () =>
      onSessionExpired((byAct) => {
        if (later.current && !byAct) return;
        if (queries.getQueryData(sessionQuery.queryKey)?.signedIn) setExpired(true);
      }),
    [queries],
  );
  const end = useCallback((putOff: boolean) => {
    later.current = putOff;
    if (putOff) putOffSigningIn();
    setExpired(false);
  }, []);
  if (!expired) return null;
  return (
    <Suspense fallback={null}>
      <SessionExpired onEnd={end} />
    </Suspense>
  );
}

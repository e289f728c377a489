import { useEffect, useRef } from 'react';

import { failureKind } from './problem';
import { onceSignedInAgain } from './session-events';

/** Does again what was refused because the session had ended, as soon as the same person is signed in again. */
export function useReplay(error: unknown, again: () => void): void {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    if (failureKind(error) !== 'signed-out') return undefined;
    return onceSignedInAgain(() => latest.current());
  }, [error]);
}

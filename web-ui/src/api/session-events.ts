type Listener = () => void;
type Expired = (byAct: boolean) => void;

const expired = new Set<Expired>();
const back = new Set<Listener>();
const refused = new Set<Listener>();

/**
 * Calls the listener whenever an answer says that nobody is signed in any more, and whether it answered an act.
 * Returns how to stop.
 */
export function onSessionExpired(listener: Expired): () => void {
  return added(expired, listener);
}

export function announceSessionExpired(byAct = false): void {
  for (const listener of expired) listener(byAct);
}

/** Calls the listener each time a session that had ended is there again. */
export function onSignedInAgain(listener: Listener): () => void {
  return added(back, listener);
}

/** Keeps what was refused, to be sent once the session is there again; not if that is put off. */
export function onceSignedInAgain(again: Listener): () => void {
  return added(refused, again);
}

export function announceSignedInAgain(): void {
  const waiting = [...refused];
  refused.clear();
  for (const listener of back) listener();
  for (const again of waiting) again();
}

/** Whoever signs in later may have changed their mind: what was refused is theirs to do again. */
export function putOffSigningIn(): void {
  refused.clear();
}

function added<Kind>(listeners: Set<Kind>, listener: Kind): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

type Listener = () => void;

const expired = new Set<Listener>();
const back = new Set<Listener>();

/** Calls the listener whenever an answer says that nobody is signed in any more. Returns how to stop. */
export function onSessionExpired(listener: Listener): () => void {
  return added(expired, listener);
}

export function announceSessionExpired(): void {
  for (const listener of expired) listener();
}

/** Calls the listener once a session that had ended is there again, so that it can send what was refused. */
export function onSignedInAgain(listener: Listener): () => void {
  return added(back, listener);
}

export function announceSignedInAgain(): void {
  for (const listener of back) listener();
}

function added(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

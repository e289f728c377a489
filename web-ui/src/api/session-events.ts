type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls the listener whenever an answer says that nobody is signed in any more. Returns how to stop. */
export function onSessionExpired(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function announceSessionExpired(): void {
  for (const listener of listeners) listener();
}

type Listener = () => void;

const listeners = new Set<Listener>();
const CHANNEL = 'signed-in';

/** Calls the listener once a session that had ended is there again, so that it can send what was refused. */
export function onSignedInAgain(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function announceSignedInAgain(): void {
  for (const listener of listeners) listener();
}

/** From the tab where one has just signed in to those that wait. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('signed-in');
  channel.close();
}

export function onSignedInElsewhere(listener: Listener): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}

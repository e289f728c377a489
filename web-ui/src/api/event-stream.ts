import { useEffect, useRef, useState } from 'react';

import { platformFetch } from './fetching';
import { failureKind } from './problem';
import { EventStreamParser, type ServerEvent } from './server-events';
import { onSignedInAgain } from './session-events';

/** The services send a heartbeat every 15 s: three missed ones mean that the line is dead without saying so. */
const SILENCE_MS = 50_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export type StreamState = 'connecting' | 'live' | 'waiting' | 'ended';

export interface EventStreamOptions {
  readonly onEvent: (event: ServerEvent) => void;
  /** Called at each connection after the first: something may have been missed, so read the whole again. */
  readonly onResume?: () => void;
  readonly enabled?: boolean;
}

/**
 * Listens to one of the platform's event streams for as long as the component is shown, comes back after a
 * cut (from the last event seen), at once when the line or the page is back, and later and later otherwise.
 */
export function useEventStream(path: string, options: EventStreamOptions): StreamState {
  const { enabled = true } = options;
  const [state, setState] = useState<StreamState>('connecting');
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    if (!enabled) return undefined;
    setState('connecting');
    const stream = new EventStream(path, {
      onState: setState,
      onEvent: (event) => latest.current.onEvent(event),
      onResume: () => latest.current.onResume?.(),
    });
    stream.start();
    return () => {
      stream.stop();
    };
  }, [path, enabled]);

  return state;
}

interface Listeners {
  readonly onState: (state: StreamState) => void;
  readonly onEvent: (event: ServerEvent) => void;
  readonly onResume: () => void;
}

/** The connection behind {@link useEventStream}; it knows nothing of React. */
export class EventStream {
  private readonly parser = new EventStreamParser();
  private connection: AbortController | undefined;
  private wait: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private connectedBefore = false;
  private stopped = false;
  private ended = false;
  private stopWaitingForSession: (() => void) | undefined;
  private readonly comeBack = () => {
    if (document.visibilityState === 'visible' && this.wait !== undefined) this.connect();
  };

  constructor(
    private readonly path: string,
    private readonly listeners: Listeners,
  ) {}

  start(): void {
    window.addEventListener('online', this.comeBack);
    document.addEventListener('visibilitychange', this.comeBack);
    this.stopWaitingForSession = onSignedInAgain(() => {
      if (this.ended || this.wait !== undefined) this.connect();
    });
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    window.removeEventListener('online', this.comeBack);
    document.removeEventListener('visibilitychange', this.comeBack);
    this.stopWaitingForSession?.();
    clearTimeout(this.wait);
    clearTimeout(this.silence);
    this.connection?.abort();
  }

  private connect(): void {
    clearTimeout(this.wait);
    this.wait = undefined;
    this.ended = false;
    const connection = new AbortController();
    this.connection = connection;
    this.listeners.onState('connecting');
    void this.listen(connection).then(
      () => {
        this.comeBackLater(connection);
      },
      (error: unknown) => {
        this.comeBackLater(connection, error);
      },
    );
  }

  private async listen(connection: AbortController): Promise<void> {
    const headers = new Headers({ Accept: 'text/event-stream' });
    if (this.parser.lastId !== undefined) headers.set('Last-Event-ID', this.parser.lastId);
    const url = new URL(this.path, window.location.origin);
    const response = await platformFetch(
      new Request(url, { headers, signal: connection.signal, cache: 'no-store' }),
    );
    if (response.body === null) return;
    this.parser.restart();
    this.failures = 0;
    this.listeners.onState('live');
    if (this.connectedBefore) this.listeners.onResume();
    this.connectedBefore = true;
    await this.read(response.body, connection);
  }

  private async read(body: ReadableStream<Uint8Array>, connection: AbortController): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      this.watchSilence(connection);
      const piece = await reader.read();
      if (piece.done) return;
      for (const event of this.parser.push(decoder.decode(piece.value, { stream: true }))) {
        this.listeners.onEvent(event);
      }
    }
  }

  private watchSilence(connection: AbortController): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      connection.abort();
    }, SILENCE_MS);
  }

  private comeBackLater(connection: AbortController, error?: unknown): void {
    clearTimeout(this.silence);
    if (this.stopped || connection !== this.connection) return;
    if (error !== undefined && isFinal(error)) {
      this.ended = true;
      this.listeners.onState('ended');
      return;
    }
    this.listeners.onState('waiting');
    this.wait = setTimeout(() => {
      this.connect();
    }, waitBefore(this.failures, this.parser.retry));
    this.failures += 1;
  }
}

/** Who may not listen gains nothing by asking again, until they have signed in again. */
function isFinal(error: unknown): boolean {
  const kind = failureKind(error);
  return kind === 'signed-out' || kind === 'forbidden' || kind === 'missing';
}

/** Doubles at each failure, spread by chance so that a whole room does not come back in the same instant. */
export function waitBefore(failures: number, asked: number | undefined, chance = Math.random()): number {
  const longest = Math.min(LONGEST_WAIT_MS, (asked ?? FIRST_WAIT_MS) * 2 ** failures);
  return longest / 2 + (longest / 2) * chance;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { EventStream, type StreamState, waitBefore } from './event-stream';
import type { ServerEvent } from './server-events';
import { announceSignedInAgain } from './session-events';

const encoder = new TextEncoder();

function streamOf(...pieces: string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

function listening(answers: (() => Response)[]) {
  const requests: Request[] = [];
  const states: StreamState[] = [];
  const events: ServerEvent[] = [];
  let resumed = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    requests.push(request);
    const next = answers.shift();
    return next === undefined ? new Promise(() => undefined) : Promise.resolve(next());
  });
  const stream = new EventStream('/api/sessions/1/stream', {
    onState: (state) => states.push(state),
    onEvent: (event) => events.push(event),
    onResume: () => {
      resumed += 1;
    },
  });
  return { stream, requests, states, events, resumed: () => resumed };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an event stream', () => {
  it('comes back after a cut, from the last event it saw', async () => {
    const heard = listening([() => streamOf('id: 4\ndata: a\n\n'), () => streamOf('id: 5\ndata: b\n\n')]);
    heard.stream.start();
    await vi.advanceTimersByTimeAsync(2_500);
    heard.stream.stop();
    expect(heard.events.map((event) => event.data)).toEqual(['a', 'b']);
    expect(heard.requests[0]?.headers.get('Last-Event-ID')).toBeNull();
    expect(heard.requests[1]?.headers.get('Last-Event-ID')).toBe('4');
    expect(heard.resumed()).toBe(1);
  });

  it('ended with the session, comes back with it', async () => {
    const refused = () => Response.json({ code: 'signed-out' }, { status: 401 });
    const heard = listening([refused, () => streamOf('id: 9\ndata: late\n\n')]);
    heard.stream.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard.states.at(-1)).toBe('ended');
    expect(heard.requests).toHaveLength(1);
    announceSignedInAgain();
    await vi.advanceTimersByTimeAsync(10);
    heard.stream.stop();
    expect(heard.events.map((event) => event.data)).toEqual(['late']);
    announceSignedInAgain();
    expect(heard.requests).toHaveLength(2);
  });

  it('ends when the listener has no right to it', async () => {
    const heard = listening([() => Response.json({ code: 'not-found' }, { status: 404 })]);
    heard.stream.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard.states.at(-1)).toBe('ended');
    expect(heard.requests).toHaveLength(1);
  });

  it('comes back from an outage', async () => {
    const heard = listening([() => new Response('', { status: 503 }), () => streamOf('data: a\n\n')]);
    heard.stream.start();
    await vi.advanceTimersByTimeAsync(2_000);
    heard.stream.stop();
    expect(heard.events).toHaveLength(1);
  });

  it('asks for nothing more once stopped', async () => {
    const heard = listening([() => streamOf('data: a\n\n')]);
    heard.stream.start();
    await vi.advanceTimersByTimeAsync(0);
    heard.stream.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard.requests).toHaveLength(1);
  });
});

describe('the wait before coming back', () => {
  it('doubles at each failure and stops at half a minute', () => {
    expect(waitBefore(0, undefined, 1)).toBe(1_000);
    expect(waitBefore(3, undefined, 1)).toBe(8_000);
    expect(waitBefore(20, undefined, 1)).toBe(30_000);
  });

  it('is spread by chance over its second half', () => {
    expect(waitBefore(1, undefined, 0)).toBe(1_000);
    expect(waitBefore(1, undefined, 1)).toBe(2_000);
  });

  it('starts from what the server asked', () => {
    expect(waitBefore(0, 5_000, 1)).toBe(5_000);
  });
});

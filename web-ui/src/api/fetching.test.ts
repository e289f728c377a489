// Over https, where browsers take the cookie that proves an act.
// @vitest-environment-options { "url": "https://localhost/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { act, address, read } from './calling';
import { NetworkFailure, Problem } from './problem';
import { onSessionExpired } from './session-events';

const sent: Request[] = [];

function platformAnswers(...answers: (Response | Error)[]): void {
  vi.stubGlobal('fetch', (input: Request | string) => {
    sent.push(input instanceof Request ? input : new Request(new URL(input, window.location.origin)));
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer instanceof Response ? Promise.resolve(answer.clone()) : Promise.reject(answer as Error);
  });
}

beforeEach(() => {
  sent.length = 0;
  document.documentElement.lang = 'en';
  document.cookie = '__Host-XSRF-TOKEN=abc%3D; Path=/; Secure';
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a request to the platform', () => {
  it('says the language of the page and no token when it only reads', async () => {
    platformAnswers(Response.json({ items: [] }));
    await read('/api/calls', { state: 'open', cursor: undefined });
    expect(sent[0]?.url).toMatch(/\/api\/calls\?state=open$/);
    expect(sent[0]?.headers.get('Accept-Language')).toBe('en');
    expect(sent[0]?.headers.get('X-XSRF-TOKEN')).toBeNull();
  });

  it('names a trace of its own, and whoever answers without one is found by it', async () => {
    platformAnswers(new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }));
    const failure = await read('/api/calls').catch((error: unknown) => error);
    await read('/api/calls').catch(() => undefined);
    const traces = sent.map((request) => request.headers.get('traceparent') ?? '');
    expect(traces[0]).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(traces[1]).not.toBe(traces[0]);
    expect(failure).toMatchObject({ traceId: traces[0]?.split('-')[1] });
  });

  it('is found by the trace that the answer names', async () => {
    platformAnswers(Response.json({ code: 'internal-error', traceId: '4bf9' }, { status: 500 }));
    await expect(read('/api/calls')).rejects.toMatchObject({ traceId: '4bf9' });
  });

  it('carries the token, the version and the key of an act', async () => {
    platformAnswers(Response.json({}));
    await act('PUT', '/api/calls/1', { body: { a: 1 }, version: 3, key: 'k' });
    expect(sent[0]?.headers.get('X-XSRF-TOKEN')).toBe('abc=');
    expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('k');
    expect(await sent[0]?.json()).toEqual({ a: 1 });
  });

  it('gives nothing for an answer without content', async () => {
    platformAnswers(new Response(null, { status: 204 }));
    await expect(act('POST', '/api/notifications/read-all')).resolves.toBeUndefined();
  });

  it('fetches the token first when the page has none', async () => {
    document.cookie = '__Host-XSRF-TOKEN=; Path=/; Secure; max-age=0';
    platformAnswers(Response.json({}));
    await act('POST', '/api/x');
    expect(sent.map((request) => new URL(request.url).pathname)).toEqual(['/api/session', '/api/x']);
  });

  it('throws a refusal as a problem', async () => {
    platformAnswers(Response.json({ code: 'no-quorum', detail: 'Le quorum manque.' }, { status: 409 }));
    await expect(act('POST', '/api/x')).rejects.toMatchObject({ name: 'Problem', code: 'no-quorum' });
  });

  it('tells a broken line from a refusal', async () => {
    platformAnswers(new TypeError('Failed to fetch'));
    await expect(read('/api/calls')).rejects.toBeInstanceOf(NetworkFailure);
  });

  it('announces a session that expired', async () => {
    const expired = vi.fn();
    const stop = onSessionExpired(expired);
    platformAnswers(Response.json({ code: 'sign-in-required' }, { status: 401 }));
    await expect(read('/api/people/me')).rejects.toBeInstanceOf(Problem);
    stop();
    await expect(read('/api/people/me')).rejects.toBeInstanceOf(Problem);
    expect(expired).toHaveBeenCalledTimes(1);
  });
});

describe('an address', () => {
  it('leaves out what is missing and escapes the rest', () => {
    expect(address('/api/x', { a: 'é &', b: '', c: null, d: 0, e: false })).toMatch(
      /\/api\/x\?a=%C3%A9\+%26&d=0&e=false$/,
    );
  });
});

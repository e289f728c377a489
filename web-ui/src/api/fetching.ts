import { NetworkFailure, Problem } from './problem';
import { announceSessionExpired } from './session-events';
import { newTrace } from './trace';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The one door to the platform: names the request's trace, sends the reader's language and, on acts, the token that
 * proves the request comes from this page; turns every answer that is not a success into a thrown {@link Problem}.
 */
export async function platformFetch(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  const trace = newTrace();
  headers.set('Accept-Language', document.documentElement.lang || 'fr');
  headers.set('traceparent', trace.traceparent);
  if (!SAFE_METHODS.has(request.method)) {
    const token = await forgeryToken();
    if (token !== undefined) headers.set('X-XSRF-TOKEN', token);
  }
  const response = await send(new Request(request, { headers, credentials: 'same-origin' }));
  if (response.ok) return response;
  if (response.status === 401) announceSessionExpired(!SAFE_METHODS.has(request.method));
  throw await Problem.from(response, trace.id);
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new NetworkFailure(cause);
  }
}

/** The gateway hands the token out as a cookie; a page that has not got it yet asks who is signed in, which brings it. */
async function forgeryToken(): Promise<string | undefined> {
  const token = cookie('__Host-XSRF-TOKEN');
  if (token !== undefined) return token;
  try {
    await fetch('/api/session', { credentials: 'same-origin' });
  } catch {
    return undefined;
  }
  return cookie('__Host-XSRF-TOKEN');
}

export function cookie(name: string): string | undefined {
  for (const part of document.cookie.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return undefined;
}

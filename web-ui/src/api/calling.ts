import { platformFetch } from './fetching';

type Words = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What may go with an act: its content, the version it was made from, and the key that makes it happen once. */
export interface Act {
  readonly body?: unknown;
  readonly version?: number | string;
  readonly key?: string;
}

export async function read<Answer>(path: string, words: Words = {}, signal?: AbortSignal): Promise<Answer> {
  const response = await platformFetch(new Request(address(path, words), signal ? { signal } : {}));
  return (await response.json()) as Answer;
}

/** An answer with the version that it was read at, where only the entity tag tells it. */
export interface Versioned<Answer> {
  readonly value: Answer;
  readonly version: number;
}

export async function readVersioned<Answer>(path: string, signal?: AbortSignal): Promise<Versioned<Answer>> {
  const response = await platformFetch(new Request(address(path), signal ? { signal } : {}));
  const version = Number(/\d+/.exec(response.headers.get('ETag') ?? '')?.[0] ?? 0);
  return { value: (await response.json()) as Answer, version };
}

/** Sends an act; one that answers with nothing gives `undefined`. */
export async function act<Answer = void>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  { body, version, key }: Act = {},
): Promise<Answer> {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  if (key !== undefined) headers.set('Idempotency-Key', key);
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await platformFetch(new Request(address(path), { method, headers, ...content }));
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** Puts a path and its query words together; what is missing or empty is left out. */
export function address(path: string, words: Words = {}): string {
  const url = new URL(path, window.location.origin);
  for (const [name, value] of Object.entries(words)) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** An address part made of what someone may have typed. */
export function part(value: string | number): string {
  return encodeURIComponent(String(value));
}

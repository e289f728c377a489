import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { fundingActs, fundingQueries, sessionStream } from './funding';
import { notificationsActs, notificationsQueries, notificationsStream } from './notifications';
import { projectsActs, projectsQueries } from './projects';
import { territoriesActs, territoriesQueries } from './territories';

type Called = readonly [method: string, path: string];
type Parts = Readonly<Record<string, (...args: never[]) => unknown>>;

/** What a service says that it answers, from the description it commits; undefined while it has committed none. */
function answered(service: string): Called[] | undefined {
  const file = join(import.meta.dirname, `../../../${service}-service/src/main/openapi/${service}.json`);
  if (!existsSync(file)) return undefined;
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): Called => [method.toUpperCase(), path]),
  );
}

/** Everything that the client asks or sends, by doing each once with made-up words. */
async function called(queries: Parts, acts: Parts): Promise<Called[]> {
  const found: Called[] = [];
  vi.stubGlobal('fetch', (request: Request | string) => {
    const { method, url } = request instanceof Request ? request : new Request(new URL(request, location.origin));
    const { pathname } = new URL(url);
    if (pathname !== '/api/session') found.push([method, pathname]);
    return Promise.resolve(Response.json({ items: [], next: null }));
  });
  for (const query of Object.values(queries)) {
    const { queryFn } = query(...([{}, 'x', 'x'].slice(0, query.length) as never[])) as { queryFn: (context: unknown) => unknown };
    await queryFn({ signal: new AbortController().signal, pageParam: undefined });
  }
  for (const act of Object.values(acts)) await act(...(Array(act.length).fill('x') as never[]));
  return found;
}

function isAnswered([method, path]: Called, by: readonly Called[]): boolean {
  const parts = path.split('/');
  return by.some(([answeredMethod, template]) => {
    const pattern = template.split('/');
    return (
      answeredMethod === method &&
      pattern.length === parts.length &&
      pattern.every((part, index) => part.startsWith('{') || part === parts[index])
    );
  });
}

const client: Readonly<Record<string, { queries: Parts; acts: Parts; streams: readonly string[] }>> = {
  funding: { queries: fundingQueries, acts: fundingActs, streams: [sessionStream('x')] },
  territories: { queries: territoriesQueries, acts: territoriesActs, streams: [] },
  projects: { queries: projectsQueries, acts: projectsActs, streams: [] },
  notifications: { queries: notificationsQueries, acts: notificationsActs, streams: [notificationsStream] },
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(Object.entries(client))('the client of %s', (service, { queries, acts, streams }) => {
  const described = answered(service);

  it.skipIf(described === undefined)('asks only for what the service says that it answers', async () => {
    const asked = [...(await called(queries, acts)), ...streams.map((path): Called => ['GET', path])];
    expect(asked.length).toBeGreaterThan(3);
    const unknown = asked.filter((one) => !isAnswered(one, described ?? []));
    expect(unknown.map(([method, path]) => `${method} ${path}`)).toEqual([]);
  });
});

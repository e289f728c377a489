import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Plugin } from 'vite';

/** Serves the mock of the platform beside the development server: for looking at screens, never for believing them. */
export function mockPlatform(): Plugin {
  return {
    name: 'mock-platform',
    configureServer(server) {
      server.middlewares.use((incoming, outgoing, next) => {
        const url = incoming.url ?? '/';
        if (!/^\/(api|login|logout)\b/.test(url) || url.startsWith('/api/docs')) {
          next();
          return;
        }
        void server
          .ssrLoadModule('/mock/platform.ts')
          .then(async (mock) => {
            const answer = await (mock['answer'] as (request: Request) => Promise<Response>)(await toRequest(incoming));
            await write(answer, outgoing);
          })
          .catch((error: unknown) => {
            // A page that was left before its answer came is no fault.
            if (!incoming.destroyed) next(error);
          });
      });
    },
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const pieces: Uint8Array[] = [];
  for await (const piece of incoming) pieces.push(piece as Uint8Array);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(pieces);
  return new Request(new URL(incoming.url ?? '/', 'http://localhost'), { method, headers, body });
}

async function write(answer: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = answer.status;
  answer.headers.forEach((value, name) => outgoing.setHeader(name, value));
  // Piece by piece, so that an event stream is told as it happens.
  const reader = answer.body?.getReader();
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) outgoing.write(piece.value);
  outgoing.end();
}

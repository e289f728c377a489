import { Refused, type Handler } from './answering';

/** A small stand-in for the platform, kept in memory: for looking at screens, never for believing them. */
const modules = import.meta.glob<{ handlers: Record<string, Handler> }>('./handlers/*.ts', { eager: true });

const handlers = Object.values(modules).flatMap((module) =>
  Object.entries(module.handlers).map(([route, handler]) => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const pattern = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    return { method, pattern, handler };
  }),
);

export async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  for (const { method, pattern, handler } of handlers) {
    const match = request.method === method ? pattern.exec(url.pathname) : null;
    if (match === null) continue;
    try {
      const text = request.method === 'GET' ? '' : await request.clone().text();
      const json = (request.headers.get('Content-Type') ?? '').includes('json') && text !== '';
      const result = await handler({
        params: { ...match.groups },
        query: url.searchParams,
        body: json ? JSON.parse(text) : undefined,
        version: Number((request.headers.get('If-Match') ?? '').replaceAll('"', '')),
        request,
      });
      if (result instanceof Response) return result;
      return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
    } catch (error) {
      if (error instanceof Refused) return error.toResponse();
      throw error;
    }
  }
  return new Refused(404, 'not-found', 'Nous n’avons rien trouvé à cette adresse.').toResponse();
}

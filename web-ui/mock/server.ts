/** A small stand-in for the platform, for looking at screens without it. */
export async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/session') return Response.json({ signedIn: false });
  return Response.json({ code: 'not-found', status: 404, title: 'Introuvable', detail: 'Introuvable.' }, { status: 404, headers: { 'Content-Type': 'application/problem+json' } });
}

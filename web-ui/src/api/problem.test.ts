import { describe, expect, it } from 'vitest';

import { NetworkFailure, Problem, failureKind, mayPass } from './problem';

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

describe('a problem', () => {
  it('keeps the code, the sentence and the faults of the answer', async () => {
    const problem = await Problem.from(
      answer(422, {
        code: 'content-invalid',
        title: 'Contenu à corriger',
        detail: 'Deux champs sont à revoir.',
        faults: [
          { field: 'title', code: 'required', message: 'Donnez un titre.' },
          { field: 'title', code: 'too-short', message: 'Trois lettres au moins.' },
          { field: 'amountCents', code: 'positive', message: 'Un montant positif.' },
        ],
      }),
    );
    expect(problem.code).toBe('content-invalid');
    expect(problem.message).toBe('Deux champs sont à revoir.');
    expect(problem.faultsByField()).toEqual({
      title: 'Donnez un titre. Trois lettres au moins.',
      amountCents: 'Un montant positif.',
    });
  });

  it('keeps the arguments that a refusal carries', async () => {
    const problem = await Problem.from(answer(409, { code: 'envelope-exceeded', balanceCents: 120_000 }));
    expect(problem.extra['balanceCents']).toBe(120_000);
  });

  it('makes do with an answer that is no problem document', async () => {
    const problem = await Problem.from(new Response('<html>Bad gateway</html>', { status: 502 }));
    expect(problem.code).toBe('http-502');
    expect(problem.faults).toEqual([]);
  });
});

describe('the kind of a failure', () => {
  it.each([
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'refused'],
    [412, 'stale'],
    [422, 'refused'],
    [429, 'too-many'],
    [500, 'fault'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('is told from the status %i', async (status, kind) => {
    expect(failureKind(await Problem.from(answer(status, {})))).toBe(kind);
  });

  it('is told from a line that broke', () => {
    expect(failureKind(new NetworkFailure(new TypeError('failed')))).toBe('offline');
  });

  it('says which ones may pass by themselves', async () => {
    expect(mayPass(new NetworkFailure(undefined))).toBe(true);
    expect(mayPass(await Problem.from(answer(503, {})))).toBe(true);
    expect(mayPass(await Problem.from(answer(409, {})))).toBe(false);
    expect(mayPass(await Problem.from(answer(500, {})))).toBe(false);
  });
});

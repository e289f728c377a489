export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  // What was sent is believed here: this is a mock.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly version: number;
  readonly request: Request;
}

export type Handler = (asked: Asked) => unknown;

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }

  toResponse(): Response {
    const body = { type: 'about:blank', code: this.code, status: this.status, title: this.detail, detail: this.detail, ...this.extra };
    return Response.json(body, { status: this.status, headers: { 'Content-Type': 'application/problem+json' } });
  }
}

export function page<Item>(items: readonly Item[], query: URLSearchParams): { items: readonly Item[]; next: string | null } {
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 20);
  return { items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null };
}

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-'’]/g, ' ')
    .toLowerCase();
}

export function daysFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCHours(22, 59, 59, 0);
  return day.toISOString();
}

/** One field that a refusal names, with the sentence that says how to mend it. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string | undefined;
  readonly faults: readonly FieldFault[];
  /** Everything the answer held: some refusals carry arguments (the balance left, the colleges that are missing). */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** The platform's refusal, as its problem document tells it. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string | undefined;
  readonly faults: readonly FieldFault[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(body: ProblemBody) {
    super(body.detail || body.title || body.code);
    this.name = 'Problem';
    this.code = body.code;
    this.status = body.status;
    this.title = body.title;
    this.detail = body.detail;
    this.traceId = body.traceId;
    this.faults = body.faults;
    this.extra = body.extra;
  }

  /** Sentences by field name; a field at fault twice has both sentences. */
  faultsByField(): Record<string, string> {
    const sentences: Record<string, string> = {};
    for (const fault of this.faults) {
      const earlier = sentences[fault.field];
      sentences[fault.field] = earlier === undefined ? fault.message : `${earlier} ${fault.message}`;
    }
    return sentences;
  }

  /** @param asked the trace that the request named, for an answer that names none */
  static async from(response: Response, asked?: string): Promise<Problem> {
    const body = await readJson(response);
    const text = (name: string): string => {
      const value = body[name];
      return typeof value === 'string' ? value : '';
    };
    return new Problem({
      code: text('code') || `http-${response.status}`,
      status: response.status,
      title: text('title'),
      detail: text('detail'),
      traceId: text('traceId') || asked,
      faults: readFaults(body['faults']),
      extra: body,
    });
  }
}

/** The request never reached the platform, or its answer never came back. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super('The platform did not answer.', { cause });
    this.name = 'NetworkFailure';
  }
}

/** What a screen has to tell apart; everything else about an error is its own sentence. */
export type FailureKind =
  | 'offline'
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'stale'
  | 'refused'
  | 'too-many'
  | 'unavailable'
  | 'fault';

export function failureKind(error: unknown): FailureKind {
  if (error instanceof NetworkFailure) return 'offline';
  if (!(error instanceof Problem)) return 'fault';
  switch (error.status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'missing';
    case 412:
    case 428:
      return 'stale';
    case 429:
      return 'too-many';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return error.status >= 400 && error.status < 500 ? 'refused' : 'fault';
  }
}

/** Repeating the request as it stands may succeed: nothing about the request itself was wrong. */
export function mayPass(error: unknown): boolean {
  const kind = failureKind(error);
  return kind === 'offline' || kind === 'unavailable' || kind === 'too-many';
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return {};
  try {
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    return {};
  }
}

function readFaults(value: unknown): FieldFault[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((fault) => ({
    field: String(fault['field'] ?? ''),
    code: String(fault['code'] ?? ''),
    message: String(fault['message'] ?? ''),
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A name for what one request does, from here to the mail that it causes (W3C Trace Context). The gateway takes the name
 * and decides by itself whether the trace is kept.
 */
export interface Trace {
  readonly id: string;
  /** The header of that name. */
  readonly traceparent: string;
}

export function newTrace(): Trace {
  const random = crypto.getRandomValues(new Uint8Array(24));
  const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const id = digits.slice(0, 32);
  return { id, traceparent: `00-${id}-${digits.slice(32)}-00` };
}

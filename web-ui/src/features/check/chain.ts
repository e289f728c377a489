import type { LedgerEntry } from '@/api/funding';

/** Why an entry does not hold: it is not what its hash says, or it does not carry the hash of the one before. */
export interface Break {
  readonly index: number;
  readonly why: 'content' | 'link';
}

export interface Verdict {
  /** How many entries this browser hashed again. */
  readonly recomputed: number;
  readonly broken: Break | null;
}

/**
 * Does again what the ledger claims: an entry's hash is SHA-256 over the canonical JSON (RFC 8785) of the rest of it,
 * and each carries the hash of the one before. Entries that are hidden from the reader can only be linked, not hashed.
 */
export async function verify(entries: readonly LedgerEntry[]): Promise<Verdict> {
  const ordered = [...entries].sort((a, b) => a.index - b.index);
  let recomputed = 0;
  for (const [at, entry] of ordered.entries()) {
    const before = ordered[at - 1];
    // Entries that do not follow each other, because not all pages were read yet, prove nothing about each other.
    const linked = before?.index === entry.index - 1;
    if (linked && entry.previousHash && entry.previousHash !== before?.hash) {
      return { recomputed, broken: { index: entry.index, why: 'link' } };
    }
    if (entry.hidden || !entry.previousHash) continue;
    if ((await hashOf(entry)) !== entry.hash) return { recomputed, broken: { index: entry.index, why: 'content' } };
    recomputed += 1;
  }
  return { recomputed, broken: null };
}

export function hashOf({ index, previousHash, at, kind, body }: LedgerEntry): Promise<string> {
  return sha256OfJson({ index, previousHash, at, kind, body });
}

export async function sha256OfJson(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** JSON with its keys in order and nothing between; numbers are whole in the ledger, so they need no more care. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

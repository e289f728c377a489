import type { LedgerEntry } from '@/api/funding';
import { CHOICES, type Choice } from '@/api/words';

import { sha256OfJson } from './chain';

/** What the ledger says of the vote that a receipt stands for. */
export type Trace =
  /** Its sealed ballot is there, and so is what it became. */
  | {
      readonly kind: 'found';
      readonly cast: LedgerEntry;
      readonly fate:
        | { readonly kind: 'sealed' }
        | { readonly kind: 'counted'; readonly choice: Choice; readonly closing: LedgerEntry }
        | { readonly kind: 'replaced'; readonly by: LedgerEntry }
        | { readonly kind: 'void'; readonly entry: LedgerEntry }
        /** Opened at the closing, and yet what was opened does not give the receipt. */
        | { readonly kind: 'altered'; readonly closing: LedgerEntry };
    }
  | { readonly kind: 'absent'; readonly read: number; readonly hidden: number };

/** A receipt is what SHA-256 gives, in hexadecimal. */
export function isReceipt(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Spaces and line breaks that copying brought along, and capitals, change nothing. */
export function cleanReceipt(typed: string): string {
  return typed.replaceAll(/\s/g, '').toLowerCase();
}

/**
 * Follows a receipt through the ledger: the sealed ballot that carries it, then the closing that opened it. The hash
 * of the opened ballot is made again here; it must be the receipt.
 */
export async function trace(receipt: string, entries: readonly LedgerEntry[]): Promise<Trace> {
  const cast = entries.find((entry) => entry.kind === 'VOTE_CAST' && entry.body?.['commitment'] === receipt);
  if (cast === undefined) {
    return { kind: 'absent', read: entries.length, hidden: entries.filter(({ hidden }) => hidden).length };
  }
  const later = entries.filter((entry) => entry.index > cast.index && entry.body?.['ballot'] === cast.body?.['ballot']);
  const mine = later.filter((entry) => entry.body?.['member'] === cast.body?.['member']);
  const by = mine.find(({ kind }) => kind === 'VOTE_CAST');
  if (by !== undefined) return { kind: 'found', cast, fate: { kind: 'replaced', by } };
  const voided = mine.find(({ kind }) => kind === 'VOTE_VOIDED') ?? later.find(({ kind }) => kind === 'BALLOT_VOIDED');
  if (voided !== undefined) return { kind: 'found', cast, fate: { kind: 'void', entry: voided } };
  const closing = later.find(({ kind }) => kind === 'BALLOT_CLOSED');
  if (closing === undefined) return { kind: 'found', cast, fate: { kind: 'sealed' } };
  // The votes of those who stood aside are void, and never told; so are all of a ballot that lost its quorum.
  if (stoodAside(closing, cast) || lostItsQuorum(closing)) return { kind: 'found', cast, fate: { kind: 'void', entry: closing } };
  const opened = votesOf(closing).find(({ commitment }) => commitment === receipt);
  const choice = CHOICES.find((one) => one === opened?.['choice']);
  if (choice !== undefined && (await sealed(cast, opened)) === receipt) {
    return { kind: 'found', cast, fate: { kind: 'counted', choice, closing } };
  }
  return { kind: 'found', cast, fate: { kind: 'altered', closing } };
}

/** Seals an opened vote again, as the service did when it was cast. */
function sealed(cast: LedgerEntry, opened: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { member, sequence, choice, salt } = opened;
  return sha256OfJson({ ballot: cast.body?.['ballot'], member, sequence, choice, salt });
}

function votesOf(closing: LedgerEntry): readonly Readonly<Record<string, unknown>>[] {
  const votes = closing.body?.['votes'];
  return Array.isArray(votes) ? (votes as Readonly<Record<string, unknown>>[]) : [];
}

function lostItsQuorum(closing: LedgerEntry): boolean {
  const result = closing.body?.['result'];
  return typeof result === 'object' && result !== null && 'explanation' in result && result.explanation === 'quorum-lost';
}

function stoodAside(closing: LedgerEntry, cast: LedgerEntry): boolean {
  const recused = closing.body?.['recused'];
  return Array.isArray(recused) && recused.includes(cast.body?.['member']);
}

import { failureKind, type FailureKind } from '@/api/problem';
import type { Saved } from '@/api/projects';

/**
 * A section as one person writes it beside what the platform holds of it. Everything that can happen to it is an
 * event; the rules of what then holds are here, without a clock, a network or a screen.
 */
export interface SectionDraft<Content> {
  /** What stands in the fields. */
  readonly content: Content;
  /** What the platform last confirmed, and under which version. */
  readonly base: Saved<Content>;
  readonly status:
    | { readonly kind: 'saved' }
    | { readonly kind: 'edited' }
    | { readonly kind: 'saving'; readonly sent: Content }
    | { readonly kind: 'failed'; readonly failure: FailureKind; readonly error: unknown }
    | { readonly kind: 'conflict'; readonly theirs: Saved<Content> };
}

export type SectionEvent<Content> =
  | { readonly kind: 'edited'; readonly change: Partial<Content> }
  | { readonly kind: 'sent' }
  | { readonly kind: 'saved'; readonly saved: Saved<Content> }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'overtaken'; readonly theirs: Saved<Content> }
  | { readonly kind: 'resolved'; readonly content: Content }
  | { readonly kind: 'read'; readonly saved: Saved<Content> };

/** Begins from what the platform holds, or goes on with what this device kept of an earlier visit. */
export function beginDraft<Content extends object>(
  saved: Saved<Content>,
  contentOf: (saved: Saved<Content>) => Content,
  kept: { readonly content: Content; readonly version: number } | null = null,
): SectionDraft<Content> {
  const content = contentOf(saved);
  if (kept === null || same(kept.content, content)) return { content, base: saved, status: { kind: 'saved' } };
  if (kept.version === saved.version) return { content: kept.content, base: saved, status: { kind: 'edited' } };
  return { content: kept.content, base: saved, status: { kind: 'conflict', theirs: saved } };
}

export function reduceDraft<Content extends object>(
  draft: SectionDraft<Content>,
  event: SectionEvent<Content>,
  contentOf: (saved: Saved<Content>) => Content,
): SectionDraft<Content> {
  const { status } = draft;
  switch (event.kind) {
    case 'edited': {
      const content = { ...draft.content, ...event.change };
      // While something is under way or waits for an answer, only the text changes.
      if (status.kind === 'saving' || status.kind === 'conflict') return { ...draft, content };
      const back = same(content, contentOf(draft.base));
      return { ...draft, content, status: { kind: back ? 'saved' : 'edited' } };
    }
    case 'sent':
      return { ...draft, status: { kind: 'saving', sent: draft.content } };
    case 'saved': {
      if (status.kind !== 'saving') return draft;
      // The fields keep what was typed, even where the platform trimmed it: one may be between two words.
      const writtenMeanwhile = !same(draft.content, status.sent);
      return { ...draft, base: event.saved, status: { kind: writtenMeanwhile ? 'edited' : 'saved' } };
    }
    case 'failed':
      return { ...draft, status: { kind: 'failed', failure: failureKind(event.error), error: event.error } };
    case 'overtaken':
      if (same(contentOf(event.theirs), draft.content)) return { ...draft, base: event.theirs, status: { kind: 'saved' } };
      return { ...draft, status: { kind: 'conflict', theirs: event.theirs } };
    case 'resolved': {
      if (status.kind !== 'conflict') return draft;
      const asTheirs = same(event.content, contentOf(status.theirs));
      return { content: event.content, base: status.theirs, status: { kind: asTheirs ? 'saved' : 'edited' } };
    }
    case 'read':
      // A fresh reading replaces what nobody here has touched; what is being written is compared on saving.
      if (status.kind !== 'saved' || event.saved.version <= draft.base.version) return draft;
      return { content: contentOf(event.saved), base: event.saved, status: { kind: 'saved' } };
  }
}

/** The fields in which two texts differ. */
export function differences<Content extends object>(mine: Content, theirs: Content): (keyof Content)[] {
  return (Object.keys(mine) as (keyof Content)[]).filter((field) => !same(mine[field], theirs[field]));
}

export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

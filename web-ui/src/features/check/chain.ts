interface Link {
  readonly index: number;
  readonly hash: string;
  readonly previousHash: string;
}

/** The first entry, in order, that does not carry the hash of the one before it; null when all that was read holds. */
export function firstBreak(entries: readonly Link[]): number | null {
  const ordered = [...entries].sort((a, b) => a.index - b.index);
  for (let at = 1; at < ordered.length; at += 1) {
    const before = ordered[at - 1];
    const entry = ordered[at];
    if (before === undefined || entry === undefined) continue;
    // Entries that do not follow each other, because not all pages were read yet, prove nothing.
    if (entry.index === before.index + 1 && entry.previousHash !== before.hash) return entry.index;
  }
  return null;
}

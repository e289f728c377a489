/** What one has written and the platform has not confirmed yet, kept by this browser for this person. */
export interface LocalCopy<Content> {
  readonly content: Content;
  /** The version it was written from. */
  readonly version: number;
}

const PREFIX = 'unsaved';

export function keyOf(personId: string, projectId: string, section: string): string {
  return [PREFIX, personId, projectId, section].join(':');
}

export function keep<Content>(key: string, copy: LocalCopy<Content>): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // A browser without room keeps nothing; the page itself still holds the text.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

export function recall<Content>(key: string): LocalCopy<Content> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isCopy<Content>(found) ? found : null;
  } catch {
    return null;
  }
}

function isCopy<Content>(found: unknown): found is LocalCopy<Content> {
  return typeof found === 'object' && found !== null && 'content' in found && 'version' in found && typeof found.version === 'number';
}

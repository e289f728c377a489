import { useState } from 'react';

/**
 * The idempotency key of what a person means to do once. A retry of the same content keeps its key, so the
 * platform answers with what it already did; other content, or a new act after a success, gets a new key.
 */
export class Intent {
  private pending: { readonly content: string; readonly key: string } | undefined;

  keyFor(content: unknown): string {
    const text = JSON.stringify(content) ?? '';
    if (this.pending?.content !== text) {
      this.pending = { content: text, key: crypto.randomUUID() };
    }
    return this.pending.key;
  }

  done(): void {
    this.pending = undefined;
  }
}

/** An {@link Intent} that lives as long as the component. */
export function useIntent(): Intent {
  const [intent] = useState(() => new Intent());
  return intent;
}

/** Runs an act under a key that stays the same until the act succeeded. */
export async function once<Content, Answer>(
  intent: Intent,
  content: Content,
  act: (key: string) => Promise<Answer>,
): Promise<Answer> {
  const answer = await act(intent.keyFor(content));
  intent.done();
  return answer;
}

import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

import { once, useIntent } from './intent';
import { Problem } from './problem';
import { useReplay } from './use-replay';

interface ActOptions<Content, Answer> {
  /** The beginnings of the keys of everything the act may have changed. */
  readonly touches?: readonly QueryKey[];
  /** Acts of the same name wait for each other, so that each starts from what the one before left. */
  readonly inTurn?: string;
  readonly onDone?: (answer: Answer, content: Content) => void;
}

/** An act as a screen needs it: run it, know that it is under way, and what it was refused for. */
export interface Acting<Content> {
  readonly run: (content: Content) => void;
  readonly pending: boolean;
  readonly error: unknown;
  /** Sentences by the name of the field at fault. */
  readonly faults: Readonly<Record<string, string>>;
  readonly reset: () => void;
}

/** Runs an act under a key that stays the same until it succeeded, then reads again what it may have changed. */
export function useAct<Content = void, Answer = unknown>(
  act: (content: Content, key: string) => Promise<Answer>,
  options: ActOptions<Content, Answer> = {},
): Acting<Content> {
  const intent = useIntent();
  const queries = useQueryClient();
  const mutation = useMutation({
    ...(options.inTurn !== undefined && { scope: { id: options.inTurn } }),
    mutationFn: (content: Content) => once(intent, content, (key) => act(content, key)),
    onSuccess: async (answer, content) => {
      options.onDone?.(answer, content);
      await Promise.all((options.touches ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const { mutate, variables, isPending, error, reset } = mutation;
  // A refused act had content, be it none: what was given then is given again.
  useReplay(error, () => mutate(variables as Content));
  const run = useCallback((content: Content) => mutate(content), [mutate]);
  const faults = useMemo(() => (error instanceof Problem ? error.faultsByField() : {}), [error]);
  return { run, pending: isPending, error, faults, reset };
}

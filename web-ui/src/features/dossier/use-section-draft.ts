import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { failureKind, Problem } from '@/api/problem';
import { projectsQueries, type Project, type Saved } from '@/api/projects';
import { onSignedInAgain } from '@/api/session-events';

import { forget, keep, keyOf, recall } from './local-copy';
import { beginDraft, reduceDraft, type SectionDraft, type SectionEvent } from './section-draft';

const PAUSE_MS = 900;
const RETRY_MS = 8_000;

interface SectionOptions<Content> {
  readonly personId: string;
  readonly projectId: string;
  readonly section: 'presentation' | 'budget';
  /** What the platform was last read to hold. */
  readonly saved: Saved<Content>;
  readonly contentOf: (saved: Saved<Content>) => Content;
  readonly save: (content: Content, version: number) => Promise<Saved<Content>>;
}

export interface Section<Content> {
  readonly content: Content;
  readonly status: SectionDraft<Content>['status'];
  readonly savedAt: string | null;
  /** Sentences by field, where the platform refused what was written. */
  readonly faults: Readonly<Record<string, string>>;
  readonly change: (change: Partial<Content>) => void;
  readonly resolve: (content: Content) => void;
  /** Saves what is not saved yet; true once nothing is left to save. */
  readonly flush: () => Promise<boolean>;
}

/** Saves a section by itself, a moment after one stops writing, and never loses what could not be saved. */
export function useSectionDraft<Content extends object>(options: SectionOptions<Content>): Section<Content> {
  const { personId, projectId, section, saved, contentOf } = options;
  const queries = useQueryClient();
  const key = keyOf(personId, projectId, section);
  const [draft, setDraft] = useState(() => beginDraft(saved, contentOf, recall<Content>(key)));
  // Timers and answers come later than the render that asked for them: they read the latest state here.
  const latest = useRef({ draft, options });
  latest.current.options = options;

  const happen = useCallback((event: SectionEvent<Content>) => {
    const next = reduceDraft(latest.current.draft, event, latest.current.options.contentOf);
    latest.current.draft = next;
    setDraft(next);
    return next;
  }, []);

  const send = useCallback(async (): Promise<boolean> => {
    const { base, content, status } = latest.current.draft;
    if (status.kind !== 'edited' && status.kind !== 'failed') return status.kind === 'saved';
    happen({ kind: 'sent' });
    try {
      const answer = await latest.current.options.save(content, base.version);
      happen({ kind: 'saved', saved: answer });
      remember(queries, projectId, section, answer);
    } catch (error) {
      const theirs = error instanceof Problem && failureKind(error) === 'stale' ? error.extra['current'] : undefined;
      if (theirs !== undefined) happen({ kind: 'overtaken', theirs: theirs as Saved<Content> });
      else happen({ kind: 'failed', error });
    }
    // What was written while this was under way goes next.
    return latest.current.draft.status.kind === 'edited' ? send() : latest.current.draft.status.kind === 'saved';
  }, [happen, queries, projectId, section]);

  const { content, base, status } = draft;

  useEffect(() => {
    if (status.kind === 'saved') forget(key);
    else keep(key, { content, version: base.version });
  }, [key, content, base.version, status.kind]);

  useEffect(() => {
    happen({ kind: 'read', saved });
  }, [happen, saved]);

  useEffect(() => {
    if (status.kind !== 'edited') return undefined;
    const pause = setTimeout(() => void send(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [status.kind, content, send]);

  const failure = status.kind === 'failed' ? status.failure : undefined;
  useEffect(() => {
    if (failure === undefined) return undefined;
    const again = () => void send();
    const stop = onSignedInAgain(again);
    window.addEventListener('online', again);
    // A refusal stays one until the text changes; a line or a service that is down may come back.
    const passes = failure === 'offline' || failure === 'unavailable' || failure === 'too-many' || failure === 'fault';
    const retry = passes ? setInterval(again, RETRY_MS) : undefined;
    return () => {
      stop();
      window.removeEventListener('online', again);
      clearInterval(retry);
    };
  }, [failure, send]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void send();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void send();
    };
  }, [send]);

  return useMemo(
    () => ({
      content,
      status,
      savedAt: base.savedAt ?? null,
      faults: status.kind === 'failed' && status.error instanceof Problem ? status.error.faultsByField() : {},
      change: (change) => void happen({ kind: 'edited', change }),
      resolve: (resolved) => void happen({ kind: 'resolved', content: resolved }),
      flush: send,
    }),
    [content, status, base.savedAt, happen, send],
  );
}

/** The rest of the page reads the project whole: its section there is the one just saved. */
function remember(queries: ReturnType<typeof useQueryClient>, projectId: string, section: string, answer: object): void {
  const { queryKey } = projectsQueries.project(projectId);
  queries.setQueryData(queryKey, (project: Project | undefined) =>
    project === undefined ? undefined : { ...project, sections: { ...project.sections, [section]: answer } },
  );
  void queries.invalidateQueries({ queryKey: projectsQueries.eligibility(projectId).queryKey });
  void queries.invalidateQueries({ queryKey: ['projects', 'mine'], refetchType: 'none' });
}

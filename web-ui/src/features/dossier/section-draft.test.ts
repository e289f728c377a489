import { describe, expect, test } from 'vitest';

import { NetworkFailure, Problem } from '@/api/problem';
import type { Saved } from '@/api/projects';

import { beginDraft, differences, reduceDraft, type SectionDraft, type SectionEvent } from './section-draft';

interface Text {
  readonly title: string;
  readonly summary: string;
}

const contentOf = ({ title, summary }: Saved<Text>): Text => ({ title, summary });
const saved = (title: string, version: number): Saved<Text> => ({ title, summary: '', version, savedAt: '2026-11-22T10:00:00Z' });
const after = (draft: SectionDraft<Text>, ...events: SectionEvent<Text>[]) =>
  events.reduce((state, event) => reduceDraft(state, event, contentOf), draft);
const write = (title: string): SectionEvent<Text> => ({ kind: 'edited', change: { title } });

describe('writing and saving', () => {
  test('what was written is saved under the next version', () => {
    const draft = after(beginDraft(saved('A', 1), contentOf), write('AB'), { kind: 'sent' }, { kind: 'saved', saved: saved('AB', 2) });
    expect(draft).toMatchObject({ content: { title: 'AB' }, base: { version: 2 }, status: { kind: 'saved' } });
  });

  test('what is written while saving is kept, and still to be saved', () => {
    const draft = after(beginDraft(saved('A', 1), contentOf), write('AB'), { kind: 'sent' }, write('ABC'), {
      kind: 'saved',
      saved: saved('AB', 2),
    });
    expect(draft).toMatchObject({ content: { title: 'ABC' }, base: { version: 2 }, status: { kind: 'edited' } });
  });

  test('a space that one has just typed is not taken back by the answer', () => {
    const draft = after(beginDraft(saved('A', 1), contentOf), write('La '), { kind: 'sent' }, { kind: 'saved', saved: saved('La', 2) });
    expect(draft).toMatchObject({ content: { title: 'La ' }, status: { kind: 'saved' } });
  });

  test('writing a word and taking it back leaves nothing to save', () => {
    expect(after(beginDraft(saved('A', 1), contentOf), write('AB'), write('A')).status.kind).toBe('saved');
  });

  test.each([
    [new NetworkFailure(new Error()), 'offline'],
    [new Problem({ code: 'x', status: 401, title: '', detail: '', traceId: undefined, faults: [], extra: {} }), 'signed-out'],
  ])('a failure loses nothing and is named', (error, failure) => {
    const draft = after(beginDraft(saved('A', 1), contentOf), write('AB'), { kind: 'sent' }, { kind: 'failed', error });
    expect(draft).toMatchObject({ content: { title: 'AB' }, base: { version: 1 }, status: { kind: 'failed', failure } });
  });

  test('after a failure one goes on writing', () => {
    const draft = after(beginDraft(saved('A', 1), contentOf), write('AB'), { kind: 'sent' }, { kind: 'failed', error: 1 }, write('ABC'));
    expect(draft.status.kind).toBe('edited');
  });
});

describe('two people in the same section', () => {
  const overtaken = after(beginDraft(saved('A', 1), contentOf), write('mine'), { kind: 'sent' }, {
    kind: 'overtaken',
    theirs: saved('theirs', 2),
  });

  test('the second one gets both texts', () => {
    expect(overtaken).toMatchObject({ content: { title: 'mine' }, status: { kind: 'conflict', theirs: { title: 'theirs' } } });
    expect(differences(overtaken.content, contentOf(saved('theirs', 2)))).toEqual(['title']);
  });

  test('keeping one’s own text is saved over theirs, knowingly', () => {
    const draft = after(overtaken, { kind: 'resolved', content: { title: 'mine', summary: '' } });
    expect(draft).toMatchObject({ content: { title: 'mine' }, base: { version: 2 }, status: { kind: 'edited' } });
  });

  test('taking theirs leaves nothing to save', () => {
    const draft = after(overtaken, { kind: 'resolved', content: { title: 'theirs', summary: '' } });
    expect(draft).toMatchObject({ base: { version: 2 }, status: { kind: 'saved' } });
  });

  test('having written the same is no conflict', () => {
    const draft = after(beginDraft(saved('A', 1), contentOf), write('B'), { kind: 'sent' }, { kind: 'overtaken', theirs: saved('B', 2) });
    expect(draft).toMatchObject({ base: { version: 2 }, status: { kind: 'saved' } });
  });

  test('a reading never replaces what is being written', () => {
    const draft = after(beginDraft(saved('A', 1), contentOf), write('mine'), { kind: 'read', saved: saved('theirs', 2) });
    expect(draft).toMatchObject({ content: { title: 'mine' }, base: { version: 1 } });
  });

  test('a newer reading replaces what nobody here touched, an older one does not', () => {
    const draft = beginDraft(saved('A', 2), contentOf);
    expect(after(draft, { kind: 'read', saved: saved('B', 3) }).content.title).toBe('B');
    expect(after(draft, { kind: 'read', saved: saved('B', 1) }).content.title).toBe('A');
  });
});

describe('what this device kept of an earlier visit', () => {
  test('is taken up where nobody wrote since', () => {
    const draft = beginDraft(saved('A', 1), contentOf, { content: { title: 'kept', summary: '' }, version: 1 });
    expect(draft).toMatchObject({ content: { title: 'kept' }, status: { kind: 'edited' } });
  });

  test('is put beside what others wrote since', () => {
    const draft = beginDraft(saved('B', 2), contentOf, { content: { title: 'kept', summary: '' }, version: 1 });
    expect(draft).toMatchObject({ content: { title: 'kept' }, status: { kind: 'conflict', theirs: { title: 'B' } } });
  });

  test('is forgotten where it was saved after all', () => {
    const draft = beginDraft(saved('kept', 2), contentOf, { content: { title: 'kept', summary: '' }, version: 1 });
    expect(draft.status.kind).toBe('saved');
  });
});

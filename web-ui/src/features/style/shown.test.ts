import { expect, it } from 'vitest';

// Each part of the design system, and the pages of /style, as they are written.
const parts = import.meta.glob<string>('../../design/**/*.tsx', { query: '?raw', import: 'default', eager: true });
const pages = import.meta.glob<string>('./*.tsx', { query: '?raw', import: 'default', eager: true });

/** Stands around every page, /style among them. */
const AROUND = ['ToastRegion'];

const exported = (source: string) => [...source.matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name ?? '');
const used = (source: string) => [...source.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name ?? '');

it('/style shows every part of the design system', () => {
  const shown = new Set([...AROUND, ...Object.values(pages).flatMap(used)]);
  // What a part that is shown is made of is shown with it.
  for (let before = -1; before !== shown.size; ) {
    before = shown.size;
    for (const source of Object.values(parts)) {
      if (exported(source).some((name) => shown.has(name))) used(source).forEach((name) => shown.add(name));
    }
  }
  const all = Object.values(parts).flatMap(exported);
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((name) => !shown.has(name))).toEqual([]);
});

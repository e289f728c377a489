// npm run fonts: makes the two fonts of every page from Fontsource's files, with only what the portal writes.
// Atkinson's variable file goes from 200 to 800; keeping 400 to 700 halves it.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

import subset from 'subset-font';

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const signs = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœŸ\u2009\u200a\u2010\u2011–—‘’‚“”„†•…\u202f‹›€™−←→`;
const modules = new URL('../node_modules/', import.meta.url);
const fonts = new URL('../src/design/fonts/', import.meta.url);

async function make(from, to, variationAxes) {
  const file = readFileSync(new URL(from, modules));
  const smaller = await subset(file, signs, { targetFormat: 'woff2', ...(variationAxes && { variationAxes }) });
  writeFileSync(new URL(to, fonts), smaller);
  console.log(`${to}: ${file.length} → ${smaller.length}`);
}

await make(
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-next.woff2',
  { wght: { min: 400, max: 700 } },
);
await make('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2', 'source-serif-4-600.woff2');
copyFileSync(new URL('@fontsource-variable/atkinson-hyperlegible-next/LICENSE', modules), new URL('LICENSE-atkinson-hyperlegible-next', fonts));
copyFileSync(new URL('@fontsource/source-serif-4/LICENSE', modules), new URL('LICENSE-source-serif-4', fonts));

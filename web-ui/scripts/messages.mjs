// npm run messages [-- feature…]: collects the sentences of the sources into the message files of those features
// (`app` is the shell and the design system; all of them when none is named), and says which lack their English.
// With --check nothing is written: it fails if a sentence is not in both files yet, has no English, or is said nowhere
// any more.
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const words = process.argv.slice(2);
const checking = words.includes('--check');
const wanted = words.filter((word) => word !== '--check');
const config = getConfig();
const faults = [];
for (const catalog of await getCatalogs(config)) {
  const feature = /features\/([^/]+)\//.exec(catalog.path)?.[1] ?? 'app';
  if (wanted.length > 0 && !wanted.includes(feature)) continue;
  if (!checking) await catalog.make({ clean: true, orderBy: config.orderBy });
  const said = (await catalog.collect()) ?? {};
  const english = (await catalog.read('en')) ?? {};
  const french = (await catalog.read('fr')) ?? {};
  for (const [id, { message }] of Object.entries(said)) {
    if (english[id] === undefined) faults.push(`${feature}: not collected yet: ${message ?? id}`);
    else if (!english[id].translation) faults.push(`${feature}: no English yet: ${message ?? id}`);
    else if (french[id] === undefined) faults.push(`${feature}: not in French: ${message ?? id}`);
  }
  for (const id of new Set([...Object.keys(french), ...Object.keys(english)])) {
    if (said[id] === undefined) faults.push(`${feature}: said nowhere any more: ${(french[id] ?? english[id]).message ?? id}`);
  }
}
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? 'Every sentence is in both languages, and said somewhere.' : `${faults.length} sentences are not ready.`);
if (checking && faults.length > 0) process.exit(1);

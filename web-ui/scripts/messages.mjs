// npm run messages [-- feature…]: collects the sentences of the sources into the message files of those features
// (`app` is the shell and the design system; all of them when none is named), and says which lack their English.
// With --check nothing is written: it fails if a sentence is not in the files yet, or not in English.
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
  for (const [id, { message }] of Object.entries(said)) {
    if (english[id] === undefined) faults.push(`${feature}: not collected yet: ${message ?? id}`);
    else if (!english[id].translation) faults.push(`${feature}: no English yet: ${message ?? id}`);
  }
}
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? 'English is complete.' : `${faults.length} sentences are not ready.`);
if (checking && faults.length > 0) process.exit(1);

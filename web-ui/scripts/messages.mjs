// npm run messages [-- feature…]: collects the sentences of the sources into the message files of those features
// (`app` is the shell and the design system; all of them when none is named), and says which lack their English.
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const wanted = process.argv.slice(2);
const config = getConfig();
let missing = 0;
for (const catalog of await getCatalogs(config)) {
  const feature = /features\/([^/]+)\//.exec(catalog.path)?.[1] ?? 'app';
  if (wanted.length > 0 && !wanted.includes(feature)) continue;
  const result = await catalog.make({ clean: true, orderBy: config.orderBy });
  for (const [id, message] of Object.entries((result && result.en) || {})) {
    if (message.translation || message.obsolete) continue;
    missing += 1;
    console.log(`${feature}: ${message.message ?? id}`);
  }
}
console.log(missing === 0 ? 'English is complete.' : `${missing} sentences have no English yet.`);

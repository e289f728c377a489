// Writes each dashboard as the file that Grafana reads into the folder that is named.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { events } from './events.js';
import { fund } from './fund.js';
import { glance } from './glance.js';
import { service } from './service.js';

const folder = process.argv[2];
for (const each of [glance, service, events, fund]) {
  const built = each.build();
  writeFileSync(join(folder, `${built.uid}.json`), `${JSON.stringify(built, null, 2)}\n`);
}

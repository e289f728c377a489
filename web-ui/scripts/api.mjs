// npm run api: writes the types of what the services answer, from the descriptions they commit; with --check, says which are of another time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import openapi, { astToString } from 'openapi-typescript';

const checks = process.argv.includes('--check');
const into = new URL('../src/api/generated/', import.meta.url);
mkdirSync(into, { recursive: true });
for (const service of ['funding', 'territories', 'projects', 'notifications']) {
  const description = new URL(`../../${service}-service/src/main/openapi/${service}.json`, import.meta.url);
  const types = astToString(await openapi(JSON.parse(readFileSync(description, 'utf8')), { immutable: true }));
  const file = new URL(`${service}.ts`, into);
  const text = `// Written by npm run api. Do not change by hand.\n${types}`;
  if (!checks) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${service}: the types are not those of the description. npm run api writes them.`);
    process.exitCode = 1;
  }
}

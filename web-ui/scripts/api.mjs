// npm run api: writes the types of what the services answer, from the descriptions they commit.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import openapi, { astToString } from 'openapi-typescript';

const into = new URL('../src/api/generated/', import.meta.url);
mkdirSync(into, { recursive: true });
for (const service of ['funding', 'territories', 'projects', 'notifications']) {
  const description = new URL(`../../${service}-service/src/main/openapi/${service}.json`, import.meta.url);
  if (!existsSync(description)) {
    console.log(`${service}: no description yet.`);
    continue;
  }
  const document = JSON.parse(readFileSync(description, 'utf8'));
  // One that never says what is required would make every field doubtful, and every screen guess.
  if (!Object.values(document.components?.schemas ?? {}).some((schema) => schema.required !== undefined)) {
    console.log(`${service}: its description does not say what is required; left out.`);
    continue;
  }
  const types = astToString(await openapi(document, { immutable: true }));
  writeFileSync(new URL(`${service}.ts`, into), `// Written by npm run api. Do not change by hand.\n${types}`);
  console.log(`${service}: written.`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const PREFIX = 'icons:';
// The configuration is bundled beside package.json, so the path starts from where npm runs it.
const assets = join(process.cwd(), 'node_modules/@phosphor-icons/core/assets');

/** `import bell from 'icons:bell'` gives the outline of that Phosphor icon, so that a page carries only what it draws. */
export function icons(): Plugin {
  return {
    name: 'icons',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      const weight = /-(fill|bold)$/.exec(name)?.[1] ?? 'regular';
      const svg = readFileSync(join(assets, weight, `${name}.svg`), 'utf8');
      const outline = [...svg.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1]).join('');
      return `export default ${JSON.stringify(outline)};`;
    },
  };
}

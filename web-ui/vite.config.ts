import { fileURLToPath } from 'node:url';

import { lingui } from '@lingui/vite-plugin';
import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { compress } from './build/compress.ts';
import { departments } from './build/departments.ts';
import { frenchSpacing } from './build/french-spacing.ts';
import { icons } from './build/icons.ts';
import { mockPlatform } from './build/mock-platform.ts';
import { preloadFonts } from './build/preload-fonts.ts';

// In development the portal speaks to the platform that ./start runs, or to the small mock (npm run demo).
const platform = process.env['PLATFORM'] ?? 'http://localhost:8080';

export default defineConfig(({ mode }) => ({
  plugins: [
    react({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }),
    lingui(),
    frenchSpacing(),
    icons(),
    locales.vite({ locales: ['fr-FR', 'en-US'] }),
    departments(),
    preloadFonts(),
    compress(),
    mode === 'mock' ? mockPlatform() : undefined,
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // The security policy admits no data: address and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What every page needs comes in two files rather than forty: fewer requests, and it compresses better.
        codeSplitting: {
          groups: [
            { name: 'libraries', priority: 3, test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|@lingui)\// },
            { name: 'fields', priority: 1, test: /src\/design\/(fields|pickers)\// },
            {
              name: 'shell',
              priority: 2,
              test: /src\/(api|i18n|words)\/|src\/session\/(session|NeedsPlace)|src\/design\/(Badge|Banner|Breadcrumbs|Button|Card|DaysLeft|DefinitionList|Icon|PageTitle|Rule|Toast|page-focus|states|tone)\b|src\/app\/Mark/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    ...(mode === 'mock'
      ? {}
      : { proxy: Object.fromEntries(['/api', '/login', '/logout', '/oauth2'].map((path) => [path, platform])) }),
  },
  test: {
    environment: 'jsdom',
    // Beside the services' own, where ./verify counts.
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-portal.xml' }]],
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 30_000,
  },
}));

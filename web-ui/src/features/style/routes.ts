import type { FeatureRoute } from '@/app/feature-route';
import { loadFeatureMessages } from '@/i18n/i18n';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/style',
    feature: 'style',
    // It shows the dossier's own parts too, with their sentences.
    page: () => Promise.all([import('./StylePage'), loadFeatureMessages('dossier')]).then(([page]) => page),
  },
];

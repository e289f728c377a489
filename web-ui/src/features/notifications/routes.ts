import type { FeatureRoute } from '@/app/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/notifications', feature: 'notifications', page: () => import('./InboxPage'), needs: 'signed-in' },
  {
    path: '/notifications/preferences',
    feature: 'notifications',
    page: () => import('./PreferencesPage'),
    needs: 'signed-in',
  },
];

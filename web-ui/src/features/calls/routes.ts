import type { FeatureRoute } from '@/app/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/calls', feature: 'calls', page: () => import('./CallsPage') },
  { path: '/calls/:callId', feature: 'calls', page: () => import('./CallPage') },
];

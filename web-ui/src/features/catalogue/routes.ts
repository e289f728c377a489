import type { FeatureRoute } from '@/app/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/catalogue', feature: 'catalogue', page: () => import('./CataloguePage') },
  { path: '/catalogue/:projectId', feature: 'catalogue', page: () => import('./SupportedProjectPage') },
  { path: '/search', feature: 'catalogue', page: () => import('./SearchPage') },
];

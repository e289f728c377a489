import type { FeatureRoute } from '@/app/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/', feature: 'home', page: () => import('./HomePage') },
  { path: '/accessibility', feature: 'home', page: () => import('./AccessibilityPage') },
  { path: '/charter', feature: 'home', page: () => import('./CharterPage') },
  { path: '/signed-in', feature: 'home', page: () => import('./SignedInPage') },
];

import type { FeatureRoute } from '@/app/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/how-we-decide', feature: 'check', page: () => import('./HowWeDecidePage') },
  { path: '/check', feature: 'check', page: () => import('./CheckPage') },
  { path: '/check/:committeeId', feature: 'check', page: () => import('./LedgerPage') },
];

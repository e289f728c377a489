import type { FeatureRoute } from '@/app/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/organisations/new', feature: 'organisations', page: () => import('./RegisterPage'), needs: 'signed-in' },
  { path: '/organisations/:organisationId', feature: 'organisations', page: () => import('./OrganisationPage') },
];

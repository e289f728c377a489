import type { FeatureRoute } from '@/app/feature-route';

import { withReading } from '../reading/load';

export const routes: readonly FeatureRoute[] = [
  { path: '/management', feature: 'management', page: () => import('./ManagementPage'), needs: 'signed-in' },
  { path: '/management/funds', feature: 'management', page: () => import('./FundsPage'), needs: 'fund-manager' },
  { path: '/management/calls', feature: 'management', page: () => import('./CallsPage'), needs: 'fund-manager' },
  { path: '/management/calls/new', feature: 'management', page: () => import('./NewCallPage'), needs: 'fund-manager' },
  { path: '/management/calls/:callId', feature: 'management', page: () => import('./EditCallPage'), needs: 'fund-manager' },
  {
    path: '/management/applications',
    feature: 'management',
    page: () => import('./ApplicationsPage'),
    needs: 'fund-manager',
  },
  {
    path: '/management/applications/:applicationId',
    feature: 'management',
    page: () => withReading(() => import('./ApplicationPage')),
    needs: 'fund-manager',
  },
  {
    path: '/management/committees',
    feature: 'management',
    page: () => import('./CommitteesPage'),
    needs: 'fund-manager',
  },
  {
    path: '/management/committees/:committeeId',
    feature: 'management',
    page: () => import('./CommitteePage'),
    needs: 'fund-manager',
  },
  {
    path: '/management/catalysts',
    feature: 'management',
    page: () => import('./RecognisePage'),
    needs: 'foundation-admin',
  },
  {
    path: '/management/fragilities',
    feature: 'management',
    page: () => import('./FragilitiesPage'),
    needs: 'foundation-admin',
  },
  {
    path: '/management/people',
    feature: 'management',
    page: () => import('./RolesPage'),
    needs: 'foundation-admin',
  },
  {
    path: '/management/support',
    feature: 'management',
    page: () => import('./SupportPage'),
    needs: 'foundation-admin',
  },
  {
    path: '/management/support/:personId',
    feature: 'management',
    page: () => import('./SupportPersonPage'),
    needs: 'foundation-admin',
  },
];

import type { FeatureRoute } from '@/app/feature-route';

import { withReading } from '../reading/load';

export const routes: readonly FeatureRoute[] = [
  { path: '/catalysts', feature: 'catalysts', page: () => import('./DirectoryPage') },
  { path: '/catalysts/:catalystId', feature: 'catalysts', page: () => import('./CatalystPage') },
  { path: '/matches', feature: 'catalysts', page: () => import('./AccompanimentPage'), needs: 'signed-in' },
  { path: '/matches/profile', feature: 'catalysts', page: () => import('./ProfilePage'), needs: 'signed-in' },
  {
    path: '/matches/:matchId',
    feature: 'catalysts',
    page: () => withReading(() => import('./MatchPage')),
    needs: 'signed-in',
  },
];

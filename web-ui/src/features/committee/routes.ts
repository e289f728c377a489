import type { FeatureRoute } from '@/app/feature-route';

import { withReading } from '../reading/load';

export const routes: readonly FeatureRoute[] = [
  { path: '/sessions', feature: 'committee', page: () => import('./SessionsPage'), needs: 'signed-in' },
  { path: '/sessions/new', feature: 'committee', page: () => import('./PlanSessionPage'), needs: 'fund-manager' },
  { path: '/sessions/:sessionId', feature: 'committee', page: () => import('./SessionPage'), needs: 'signed-in' },
  {
    path: '/sessions/:sessionId/items/:itemId',
    feature: 'committee',
    page: () => withReading(() => import('./ItemPage')),
    needs: 'signed-in',
  },
  {
    path: '/committees/:committeeId/declaration',
    feature: 'committee',
    page: () => import('./DeclarationPage'),
    needs: 'signed-in',
  },
];

import type { FeatureRoute } from '@/app/feature-route';
import { withRegistering } from '@/features/organisations/load';

export const routes: readonly FeatureRoute[] = [
  { path: '/my-space', feature: 'dossier', page: () => import('./MySpacePage'), needs: 'signed-in' },
  { path: '/projects/new', feature: 'dossier', page: () => withRegistering(() => import('./NewProjectPage')), needs: 'signed-in' },
  { path: '/projects/:projectId', feature: 'dossier', page: () => import('./ProjectPage'), needs: 'signed-in' },
  { path: '/projects/:projectId/edit/:section', feature: 'dossier', page: () => import('./EditorPage'), needs: 'signed-in' },
  { path: '/projects/:projectId/receipt', feature: 'dossier', page: () => import('./ReceiptPage'), needs: 'signed-in' },
];

import type { FeatureRoute } from '@/app/feature-route';
import { withRegistering } from '@/features/organisations/load';

export const routes: readonly FeatureRoute[] = [
  { path: '/invitations/:invitationId', feature: 'invitations', page: () => withRegistering(() => import('./InvitationPage')) },
  { path: '/no-more-invitations/:token', feature: 'invitations', page: () => import('./StopPage') },
];

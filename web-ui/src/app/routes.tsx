import type { RouteObject } from 'react-router';

import { routes as calls } from '@/features/calls/routes';
import { routes as catalogue } from '@/features/catalogue/routes';
import { routes as catalysts } from '@/features/catalysts/routes';
import { routes as check } from '@/features/check/routes';
import { routes as committee } from '@/features/committee/routes';
import { routes as dossier } from '@/features/dossier/routes';
import { routes as home } from '@/features/home/routes';
import { routes as invitations } from '@/features/invitations/routes';
import { routes as management } from '@/features/management/routes';
import { routes as notifications } from '@/features/notifications/routes';
import { routes as organisations } from '@/features/organisations/routes';
import { routes as style } from '@/features/style/routes';
import { loadFeatureMessages } from '@/i18n/i18n';
import { NeedsPlace } from '@/session/NeedsPlace';

import type { FeatureRoute } from './feature-route';
import { NotFoundPage } from './NotFoundPage';
import { PageBroken } from './PageBroken';
import { Shell } from './Shell';

const features: readonly FeatureRoute[] = [
  ...home,
  ...calls,
  ...catalogue,
  ...check,
  ...organisations,
  ...dossier,
  ...invitations,
  ...catalysts,
  ...management,
  ...committee,
  ...notifications,
  ...style,
];

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Shell broken />,
    // Nothing is shown before the first page is there: what flashes by helps nobody.
    HydrateFallback: () => null,
    children: [
      {
        errorElement: <PageBroken />,
        children: [...features.map(toRoute), { path: '*', element: <NotFoundPage /> }],
      },
    ],
  },
];

function toRoute({ path, feature, page, needs }: FeatureRoute): RouteObject {
  return {
    path,
    lazy: async () => {
      const [{ default: Page }] = await Promise.all([page(), loadFeatureMessages(feature)]);
      return {
        element:
          needs === undefined ? (
            <Page />
          ) : (
            <NeedsPlace needs={needs}>
              <Page />
            </NeedsPlace>
          ),
      };
    },
  };
}

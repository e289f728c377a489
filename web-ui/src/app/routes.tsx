import type { RouteObject } from 'react-router';

import { routes as calls } from '@/features/calls/routes';
import { routes as catalogue } from '@/features/catalogue/routes';
import { routes as check } from '@/features/check/routes';
import { routes as dossier } from '@/features/dossier/routes';
import { routes as home } from '@/features/home/routes';
import { routes as invitations } from '@/features/invitations/routes';
import { routes as organisations } from '@/features/organisations/routes';
import { routes as style } from '@/features/style/routes';
import { loadFeatureMessages } from '@/i18n/i18n';
import { NeedsPlace } from '@/session/NeedsPlace';

import type { FeatureRoute } from './feature-route';
import { NotFoundPage } from './NotFoundPage';
import { PageBroken } from './PageBroken';
import { Shell } from './Shell';

// A feature that is not there yet simply brings no address.
const others = import.meta.glob<{ routes: readonly FeatureRoute[] }>(
  '../features/{committee,management,catalysts,notifications}/routes.ts',
  { eager: true },
);

const features: readonly FeatureRoute[] = [
  ...home,
  ...calls,
  ...catalogue,
  ...check,
  ...organisations,
  ...dossier,
  ...invitations,
  ...style,
  ...Object.values(others).flatMap((feature) => feature.routes),
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

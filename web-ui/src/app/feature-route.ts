import type { ComponentType } from 'react';

import type { StaffRole } from '@/api/words';

/** One address of the portal. Features list theirs in their own `routes.ts`; `app/routes.tsx` collects them. */
export interface FeatureRoute {
  readonly path: string;
  /** The folder under `features` whose sentences the page says. */
  readonly feature: string;
  readonly page: () => Promise<{ readonly default: ComponentType }>;
  /** Who the page is meant for. What one may do there is decided by the services, not here. */
  readonly needs?: 'signed-in' | StaffRole;
}

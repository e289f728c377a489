import type { FeatureRoute } from '@/app/feature-route';

export const routes: readonly FeatureRoute[] = [];

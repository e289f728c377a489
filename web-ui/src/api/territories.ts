import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { act, part, read } from './calling';
import type { AlliedOrganisation, FrozenDossier } from './funding';
import { type Page, nextCursor } from './queries';
import type {
  ActorProfile,
  CatalystRole,
  LocalText,
  OpinionVerdict,
  TerritoryLevel,
} from './words';

export interface Territory {
  readonly code: string;
  readonly level: TerritoryLevel;
  readonly name: string;
  readonly context: string;
}

/** An area by its code, with what tells it from its namesakes. */
export type Area = Territory;

export interface Employer {
  readonly organisationId: string;
  readonly name?: string | null;
}

/** What everyone may know of a catalyst. */
export interface Catalyst {
  readonly catalystId: string;
  readonly number: number;
  readonly name: string;
  readonly organisation?: Employer | null;
  readonly territories: readonly Area[];
  readonly sdgs: readonly number[];
  readonly roles: readonly CatalystRole[];
  /** Whether it can take another project. */
  readonly accepting: boolean;
}

export interface OwnCatalyst extends Omit<Catalyst, 'accepting'> {
  readonly personId: string;
  readonly capacity: number;
  readonly taken: number;
  readonly version: number;
}

export type MatchState = 'PROPOSED' | 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'SUPERSEDED';

export interface MatchReason {
  readonly kind: 'LEVEL' | 'SDGS' | 'CAPACITY';
  readonly level?: TerritoryLevel | null;
  readonly sdgs?: readonly number[] | null;
  readonly freeCapacity?: number | null;
}

export interface LocalOpinion {
  readonly verdict: OpinionVerdict;
  readonly reasons: string;
  readonly givenAt: string;
}

/** A catalyst proposed for a project; to the alliance only who it is and how it stands. */
export interface Match {
  readonly matchId: string;
  readonly projectId: string;
  readonly number: string;
  readonly title: string;
  readonly summary?: string | null;
  readonly leadName: string;
  readonly catalyst: { readonly catalystId: string; readonly name: string };
  /** 1 for the first proposed. */
  readonly position: number;
  readonly state: MatchState;
  readonly askedAt?: string | null;
  readonly answerBy?: string | null;
  readonly answeredAt?: string | null;
  readonly endedAt?: string | null;
  readonly declineReason?: string | null;
  readonly reasons: readonly MatchReason[];
  readonly opinion?: LocalOpinion | null;
  /** For the catalyst while it is asked or accompanies, and for the fund managers. */
  readonly dossier?: { readonly dossier: FrozenDossier; readonly alliance: readonly AlliedOrganisation[] } | null;
}

export interface FragilityIndicator {
  readonly code: string;
  readonly name: LocalText;
  readonly direction: 'HIGHER_IS_WORSE' | 'LOWER_IS_WORSE';
  readonly unit: string;
}

export interface FragilityImport {
  readonly indicator: FragilityIndicator;
  readonly source: string;
  readonly year: number;
  readonly values: Readonly<Record<string, number>>;
}

export interface ProfileContent {
  readonly capacity: number;
  readonly territories: readonly string[];
  readonly sdgs: readonly number[];
  readonly roles: readonly CatalystRole[];
}

export interface Observatory {
  readonly supportedProjects: number;
  /** Voted amounts, premiums included. */
  readonly totalCents: number;
  readonly byDepartment: readonly {
    readonly code: string;
    readonly name: string;
    readonly projects: number;
    readonly amountCents: number;
  }[];
  readonly bySdg: readonly { readonly sdg: number; readonly projects: number }[];
  readonly byProfile: readonly { readonly profile: ActorProfile; readonly projects: number }[];
  readonly medianProfiles?: number | null;
  /** The latest decision counted. */
  readonly asOf?: string | null;
}

export interface CatalystContent extends ProfileContent {
  readonly personId: string;
  readonly name: string;
  readonly organisationId?: string | undefined;
}

export interface CatalystFilter {
  readonly territory?: string | undefined;
  readonly sdg?: number | undefined;
}

const match = (matchId: string) => `/api/matches/${part(matchId)}`;

export const territoriesQueries = {
  search: (query: string, level?: TerritoryLevel) =>
    queryOptions({
      queryKey: ['territories', 'search', query, level],
      queryFn: ({ signal }) =>
        read<readonly Territory[]>('/api/territories', { query, level, limit: 12 }, signal),
      staleTime: Infinity,
    }),
  territory: (code: string) =>
    queryOptions({
      queryKey: ['territories', 'territory', code],
      queryFn: ({ signal }) => read<Territory>(`/api/territories/${part(code)}`, {}, signal),
      staleTime: Infinity,
    }),
  catalysts: (filter: CatalystFilter) =>
    infiniteQueryOptions({
      queryKey: ['territories', 'catalysts', filter],
      queryFn: ({ signal, pageParam }) =>
        read<Page<Catalyst>>('/api/catalysts', { ...filter, cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  catalyst: (id: string) =>
    queryOptions({
      queryKey: ['territories', 'catalysts', id],
      queryFn: ({ signal }) => read<Catalyst>(`/api/catalysts/${part(id)}`, {}, signal),
    }),
  myProfile: () =>
    queryOptions({
      queryKey: ['territories', 'catalysts', 'me'],
      queryFn: ({ signal }) => read<OwnCatalyst>('/api/catalysts/me', {}, signal),
    }),
  myMatches: () =>
    queryOptions({
      queryKey: ['territories', 'matches', 'mine'],
      queryFn: ({ signal }) => read<Page<Match>>('/api/matches', { mine: true, limit: 100 }, signal),
    }),
  matchesOf: (projectId: string) =>
    queryOptions({
      queryKey: ['territories', 'matches', { projectId }],
      queryFn: ({ signal }) => read<Page<Match>>('/api/matches', { projectId }, signal),
    }),
  match: (id: string) =>
    queryOptions({
      queryKey: ['territories', 'matches', id],
      queryFn: ({ signal }) => read<Match>(match(id), {}, signal),
    }),
  fragilities: () =>
    queryOptions({
      queryKey: ['territories', 'fragilities'],
      queryFn: ({ signal }) => read<readonly FragilityImport[]>('/api/fragilities', {}, signal),
    }),
  observatory: () =>
    queryOptions({
      queryKey: ['territories', 'observatory'],
      queryFn: ({ signal }) => read<Observatory>('/api/observatory', {}, signal),
    }),
};

export const territoriesActs = {
  recognise: (content: CatalystContent, key: string) =>
    act<OwnCatalyst>('POST', '/api/catalysts', { body: content, key }),
  saveMyProfile: (content: ProfileContent, version: number) =>
    act<OwnCatalyst>('PUT', '/api/catalysts/me', { body: content, version }),
  accept: (matchId: string, key: string) => act('POST', `${match(matchId)}/acceptance`, { key }),
  decline: (matchId: string, reason: string | undefined, key: string) =>
    act('POST', `${match(matchId)}/decline`, { body: reason === undefined ? {} : { reason }, key }),
  giveOpinion: (matchId: string, opinion: { verdict: OpinionVerdict; reasons: string }) =>
    act('PUT', `${match(matchId)}/opinion`, { body: opinion }),
  importFragility: (content: FragilityImport, key: string) =>
    act('POST', '/api/fragilities', { body: content, key }),
};

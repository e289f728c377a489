import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import type { Answered, Narrowed } from './answered';
import { act, part, read } from './calling';
import type { components } from './generated/territories';
import { type Page, nextCursor } from './queries';
import type { CatalystRole, LocalText, OpinionVerdict, TerritoryLevel } from './words';

type Described = components['schemas'];
type Levelled = { readonly level: TerritoryLevel };

export type Territory = Narrowed<Answered<Described['TerritoryFound']>, Levelled>;
/** An area by its code, with what tells it from its namesakes. */
export type Area = Narrowed<Answered<Described['CatalystArea']>, Levelled>;

/** What everyone may know of a catalyst. */
export type Catalyst = Narrowed<Answered<Described['CatalystShown']>, { readonly territories: readonly Area[] }>;
export type OwnCatalyst = Narrowed<Answered<Described['OwnCatalyst']>, { readonly territories: readonly Area[] }>;

export type MatchReason = Narrowed<Answered<Described['MatchReason']>, { readonly level?: TerritoryLevel | null }>;
export type LocalOpinion = Answered<Described['MatchOpinion']>;
/** A catalyst proposed for a project; to the alliance only who it is and how it stands. */
export type Match = Narrowed<Answered<Described['MatchShown']>, { readonly reasons: readonly MatchReason[] }>;
export type MatchState = Match['state'];

export interface FragilityIndicator {
  readonly code: string;
  readonly name: LocalText;
  readonly direction: 'HIGHER_IS_WORSE' | 'LOWER_IS_WORSE';
  readonly unit: string;
}

/** An indicator with its values by INSEE code of the department; sent whole, answered whole. */
export type FragilityImport = Narrowed<Answered<Described['FragilityShown']>, { readonly indicator: FragilityIndicator }>;

export interface ProfileContent {
  readonly capacity: number;
  readonly territories: readonly string[];
  readonly sdgs: readonly number[];
  readonly roles: readonly CatalystRole[];
}

export type Observatory = Answered<Described['Observatory']>;

export interface CatalystContent extends ProfileContent {
  readonly personId: string;
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
  /** The first one starts from nothing; another one from the version that stands. */
  giveOpinion: (matchId: string, opinion: { verdict: OpinionVerdict; reasons: string }, version: number | undefined) =>
    act('PUT', `${match(matchId)}/opinion`, { body: opinion, ...(version !== undefined && { version }) }),
  importFragility: (content: FragilityImport, key: string) =>
    act('POST', '/api/fragilities', { body: content, key }),
};

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import type { Answered } from './answered';
import { act, part, read, readVersioned } from './calling';
import type { components } from './generated/notifications';
import { type Page, nextCursor } from './queries';

type Described = components['schemas'];

export type Message = Answered<Described['MessageView']>;
/** What a person wants by mail; the messages in the portal are never held back. */
export type Preferences = Answered<Described['Preferences']>;

/** What became of somebody's messages and mails, without a word of them. */
export type Deliveries = Answered<Described['Deliveries']>;
/** Who looked at whose messages. */
export type Lookup = Answered<Described['Lookup']>;
export type SentMessage = Deliveries['messages'][number];
export type WaitingNotice = Deliveries['notices'][number];

export const notificationsQueries = {
  preferences: () =>
    queryOptions({
      queryKey: ['notifications', 'preferences'],
      queryFn: ({ signal }) => readVersioned<Preferences>('/api/notifications/preferences', signal),
    }),
  deliveries: (personId: string) =>
    queryOptions({
      queryKey: ['notifications', 'support', personId],
      queryFn: ({ signal }) => read<Deliveries>(`/api/support/mails/${part(personId)}`, {}, signal),
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  supportLookups: () =>
    infiniteQueryOptions({
      queryKey: ['notifications', 'support', 'lookups'],
      queryFn: ({ signal, pageParam }) =>
        read<Page<Lookup>>('/api/support/mails/lookups', { cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  inbox: () =>
    infiniteQueryOptions({
      queryKey: ['notifications', 'inbox'],
      queryFn: ({ signal, pageParam }) =>
        read<Page<Message>>('/api/notifications', { cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  unread: () =>
    queryOptions({
      queryKey: ['notifications', 'unread'],
      queryFn: ({ signal }) => read<{ count: number }>('/api/notifications/unread-count', {}, signal),
    }),
};

export const notificationsActs = {
  read: (messageId: string) => act('POST', `/api/notifications/${part(messageId)}/read`),
  choose: (mailsOfProgress: boolean, version: number) =>
    act<Preferences>('PUT', '/api/notifications/preferences', { body: { mailsOfProgress }, version }),
  /** For whoever holds the link of a mail; no account is needed. */
  stopInvitations: (token: string) => act('POST', `/api/notifications/no-more-invitations/${part(token)}`),
  readAll: () => act('POST', '/api/notifications/read-all'),
};

export const notificationsStream = '/api/notifications/stream';

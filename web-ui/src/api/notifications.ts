import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import type { Answered } from './answered';
import { act, part, read, readVersioned } from './calling';
import type { components } from './generated/notifications';
import { type Page, nextCursor } from './queries';

type Described = components['schemas'];

export type Message = Answered<Described['MessageView']>;
/** What a person wants by mail; the messages in the portal are never held back. */
export type Preferences = Answered<Described['Preferences']>;

export const notificationsQueries = {
  preferences: () =>
    queryOptions({
      queryKey: ['notifications', 'preferences'],
      queryFn: ({ signal }) => readVersioned<Preferences>('/api/notifications/preferences', signal),
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

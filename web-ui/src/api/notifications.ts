import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { act, part, read, readVersioned } from './calling';
import { type Page, nextCursor } from './queries';

export interface Message {
  readonly messageId: string;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly link?: string | null;
  readonly readAt?: string | null;
  readonly mail?: { readonly state: 'WAITING' | 'SENT' | 'FAILED'; readonly at?: string | null } | null;
}

/** What a person wants by mail; the messages in the portal are never held back. */
export interface Preferences {
  /** Mails that only tell how things go; those that ask for something by a date, or prove something, always come. */
  readonly mailsOfProgress: boolean;
  /** The kinds of message that the choice is about. */
  readonly declinable: readonly string[];
}

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
  readAll: () => act('POST', '/api/notifications/read-all'),
};

export const notificationsStream = '/api/notifications/stream';

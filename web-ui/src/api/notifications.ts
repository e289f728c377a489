import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { act, part, read } from './calling';
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

export const notificationsQueries = {
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
  readAll: () => act('POST', '/api/notifications/read-all'),
};

export const notificationsStream = '/api/notifications/stream';

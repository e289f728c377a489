import { queryOptions } from '@tanstack/react-query';

import { read } from './calling';
import { announceSessionExpired } from './session-events';
import type { StaffRole } from './words';

/** Who is signed in, as the gateway knows it; nothing of it is a right. */
export interface Session {
  readonly signedIn: boolean;
  readonly person?: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly StaffRole[];
  };
  readonly expiresAt?: string;
}

export function readSession(signal?: AbortSignal): Promise<Session> {
  return read<Session>('/api/session', {}, signal);
}

/**
 * A page does not change hands: where the one who was signed in is found to be signed in no more, or someone else to be,
 * the page and what is written in it stay theirs, and it is announced that their session has ended.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal, client }) => {
    const now = await readSession(signal);
    const before = client.getQueryData<Session>(['session']);
    if (!before?.signedIn || before.person?.id === now.person?.id) return now;
    announceSessionExpired();
    return before;
  },
  staleTime: 5 * 60_000,
});

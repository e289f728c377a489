import { queryOptions } from '@tanstack/react-query';

import { read } from './calling';
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

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read<Session>('/api/session', {}, signal),
  staleTime: 5 * 60_000,
});

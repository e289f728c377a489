import { useQuery } from '@tanstack/react-query';

import { projectsActs } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { chosenLocale } from '@/i18n/i18n';

/** Who is signed in; undefined while that is not known yet. */
export function useSession() {
  return useQuery(sessionQuery);
}

/**
 * Who the platform knows the signed-in person to be, with their organisations. Asking also tells it, once per visit,
 * the name and e-mail that the identity provider gave.
 */
export function useMe() {
  const session = useSession();
  const personId = session.data?.person?.id;
  return useQuery({
    queryKey: ['projects', 'me', personId],
    queryFn: () => projectsActs.putMe(chosenLocale()),
    enabled: personId !== undefined,
    staleTime: Infinity,
  });
}

/** Where one signs in, and then comes back from; the provider is asked to speak the reader's language. */
export function signInAddress(returnTo = window.location.pathname + window.location.search): string {
  return `/login?returnTo=${encodeURIComponent(returnTo)}&lang=${chosenLocale()}`;
}

/** The same, beginning with a new account. */
export function signUpAddress(): string {
  return `${signInAddress()}&create`;
}

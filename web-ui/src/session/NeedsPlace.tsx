import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import type { FeatureRoute } from '@/app/feature-route';
import { PageTitle } from '@/design/PageTitle';
import { Forbidden, Loaded, SignedOut } from '@/design/states';

import { useSession } from './session';

interface NeedsPlaceProps {
  readonly needs: NonNullable<FeatureRoute['needs']>;
  readonly children: ReactNode;
}

/** Shows a page to those it is meant for, and tells the others what to do instead. */
export function NeedsPlace({ needs, children }: NeedsPlaceProps) {
  const session = useSession();
  const { t } = useLingui();
  if (session.data?.signedIn && (needs === 'signed-in' || session.data.person?.roles.includes(needs))) {
    return <>{children}</>;
  }
  return (
    <div className="page main">
      <Loaded query={session}>
        {({ signedIn }) =>
          signedIn ? (
            <>
              <PageTitle>{t`Page réservée`}</PageTitle>
              <Forbidden>
                <p>
                  <Trans>Elle sert à l’équipe de la Fondation. Votre compte n’y donne pas accès.</Trans>
                </p>
              </Forbidden>
            </>
          ) : (
            <>
              <PageTitle>{t`Connexion nécessaire`}</PageTitle>
              <SignedOut />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

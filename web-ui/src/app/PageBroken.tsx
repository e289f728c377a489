import { Trans, useLingui } from '@lingui/react/macro';
import { useRouteError } from 'react-router';

import { Button, LinkButton } from '@/design/Button';
import { PageTitle } from '@/design/PageTitle';

/** What is shown when a page itself breaks: the rest of the portal stays in reach. */
export function PageBroken() {
  const { t } = useLingui();
  const error = useRouteError();
  // A page opened before a new version was put in place asks for scripts that are gone: reading it anew mends it.
  const outdated = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <div className="page main">
      <PageTitle
        lead={
          outdated ? (
            <Trans>Le portail a été mis à jour pendant votre visite, ou la connexion s’est coupée. Rechargez la page pour continuer.</Trans>
          ) : (
            <Trans>Ce n’est pas de votre fait. Ce que vous aviez écrit reste sur cet appareil.</Trans>
          )
        }
      >
        {t`La page n’a pas pu s’afficher`}
      </PageTitle>
      <div className="cluster">
        <Button kind="main" onPress={() => window.location.reload()}>{t`Recharger la page`}</Button>
        <LinkButton to="/">{t`Revenir à l’accueil`}</LinkButton>
      </div>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';

import { LinkButton } from '@/design/Button';
import { PageTitle } from '@/design/PageTitle';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <div className="page main">
      <PageTitle above={t`Adresse inconnue`} lead={<Trans>L’adresse a peut-être changé, ou le lien est coupé. Reprenez depuis l’accueil, ou cherchez parmi les projets soutenus.</Trans>}>
        {t`Cette page n’existe pas`}
      </PageTitle>
      <div className="cluster">
        <LinkButton kind="main" to="/">{t`Revenir à l’accueil`}</LinkButton>
        <LinkButton to="/catalogue">{t`Voir les projets soutenus`}</LinkButton>
      </div>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

import { LinkButton } from '@/design/Button';
import { PageTitle } from '@/design/PageTitle';
import { tellOtherTabs } from '@/session/signed-in-again';

/** Where one lands after signing in again in a second tab: the first one goes on by itself. */
export default function SignedInPage() {
  const { t } = useLingui();
  useEffect(tellOtherTabs, []);
  return (
    <div className="page narrow main">
      <PageTitle lead={<Trans>Fermez cet onglet et revenez au précédent : votre travail y reprend où il en était.</Trans>}>
        {t`Votre session est rouverte`}
      </PageTitle>
      <LinkButton to="/my-space">{t`Ou allez à votre espace`}</LinkButton>
    </div>
  );
}

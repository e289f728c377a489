import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useParams } from 'react-router';

import { notificationsActs } from '@/api/notifications';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Banner } from '@/design/Banner';
import { Button } from '@/design/Button';
import { PageTitle } from '@/design/PageTitle';

/** Where the link of an invitation leads to stop further ones. It asks: programs follow links that nobody clicked. */
export default function StopPage() {
  const { t } = useLingui();
  const { token = '' } = useParams();
  const [stopped, setStopped] = useState(false);
  const stop = useAct(() => notificationsActs.stopInvitations(token), { onDone: () => setStopped(true) });
  return (
    <div className="page narrow main stack gap-4">
      <PageTitle>{t`Ne plus recevoir d’invitations`}</PageTitle>
      {stopped ? (
        <Banner tone="pine" announced>
          <Trans>C’est fait : nous n’enverrons plus d’invitations à cette adresse.</Trans>
        </Banner>
      ) : (
        <>
          <p className="measure">
            <Trans>
              Vous avez reçu une invitation à rejoindre un projet parce qu’une organisation a indiqué votre adresse. Si vous le souhaitez, nous ne
              vous en enverrons plus aucune, d’où qu’elle vienne.
            </Trans>
          </p>
          <ActFailure error={stop.error} />
          <div>
            <Button kind="main" pending={stop.pending} onPress={() => stop.run()}>{t`Ne plus m’inviter`}</Button>
          </div>
        </>
      )}
    </div>
  );
}

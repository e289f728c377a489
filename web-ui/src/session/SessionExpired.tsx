import { Trans, useLingui } from '@lingui/react/macro';
import open from 'icons:arrow-square-out';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { sessionQuery } from '@/api/session';
import { announceSignedInAgain } from '@/api/session-events';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';

import { onSignedInElsewhere } from './signed-in-again';

/**
 * Appears over the page when the session ends in the middle of it. One signs in again in another tab; the page stays
 * as it is, and what was waiting to be sent is sent again.
 */
export function SessionExpired({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [stillOut, setStillOut] = useState(false);

  useEffect(() => {
    const check = () => {
      void queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
        (session) => {
          setStillOut(!session.signedIn);
          if (!session.signedIn) return;
          onEnd();
          announceSignedInAgain();
          void queries.invalidateQueries({ refetchType: 'active' });
        },
        () => setStillOut(true),
      );
    };
    const back = () => {
      if (document.visibilityState === 'visible') check();
    };
    document.addEventListener('visibilitychange', back);
    const stop = onSignedInElsewhere(check);
    return () => {
      document.removeEventListener('visibilitychange', back);
      stop();
    };
  }, [onEnd, queries]);

  return (
    <Dialog
      isOpen
      title={t`Votre session a pris fin`}
      alert
      onClose={onEnd}
      actions={
        <>
          <Button kind="plain" onPress={onEnd}>{t`Plus tard`}</Button>
          <NewTabSignIn />
        </>
      }
    >
      <p>
        <Trans>Rien n’est perdu : ce que vous avez écrit reste sur cette page. Reconnectez-vous dans un nouvel onglet, puis revenez ici ; nous reprendrons où vous en étiez.</Trans>
      </p>
      {stillOut && (
        <p role="status">
          <Trans>La connexion n’est pas encore rétablie.</Trans>
        </p>
      )}
    </Dialog>
  );
}

function NewTabSignIn() {
  const { t } = useLingui();
  return (
    <Button kind="main" icon={open} onPress={() => window.open('/login?returnTo=/signed-in', '_blank', 'noopener')}>
      {t`Me reconnecter`}
      <span className="visually-hidden"> {t`(nouvel onglet)`}</span>
    </Button>
  );
}


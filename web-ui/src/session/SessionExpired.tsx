import { Trans, useLingui } from '@lingui/react/macro';
import open from 'icons:arrow-square-out';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { readSession, sessionQuery } from '@/api/session';
import { announceSignedInAgain } from '@/api/session-events';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';

import { signInAddress } from './session';
import { onSignedInElsewhere } from './signed-in-again';

interface SessionExpiredProps {
  readonly onEnd: (putOff: boolean) => void;
}

/**
 * Appears over the page when the session ends in the middle of it. One signs in again in another tab; the page stays
 * as it is, and what was waiting to be sent is sent again. Should someone else sign in, nothing is sent in their name.
 */
export function SessionExpired({ onEnd }: SessionExpiredProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [found, setFound] = useState<{ readonly stillOut: true } | { readonly other: string }>();

  useEffect(() => {
    let over = false;
    const check = async () => {
      const session = await readSession().catch(() => undefined);
      if (over) return;
      if (!session?.signedIn) {
        setFound({ stillOut: true });
      } else if (session.person?.id !== queries.getQueryData(sessionQuery.queryKey)?.person?.id) {
        setFound({ other: session.person?.name ?? '' });
      } else {
        over = true;
        queries.setQueryData(sessionQuery.queryKey, session);
        announceSignedInAgain();
        onEnd(false);
        void queries.invalidateQueries({ refetchType: 'active' });
      }
    };
    const back = () => {
      if (document.visibilityState === 'visible') void check();
    };
    document.addEventListener('visibilitychange', back);
    const stop = onSignedInElsewhere(() => void check());
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', back);
      stop();
    };
  }, [onEnd, queries]);

  const later = () => onEnd(true);
  if (found !== undefined && 'other' in found) {
    const { other } = found;
    return (
      <Dialog
        isOpen
        title={t`Quelqu’un d’autre s’est connecté`}
        alert
        onClose={later}
        actions={<Button kind="main" onPress={() => window.location.reload()}>{t`Recharger la page`}</Button>}
      >
        <p>
          <Trans>Cet ordinateur est maintenant connecté au nom de {other}. Rien de ce que vous avez écrit ici n’a été envoyé en son nom.</Trans>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      title={t`Votre session a pris fin`}
      alert
      onClose={later}
      actions={
        <>
          <Button kind="plain" onPress={later}>{t`Plus tard`}</Button>
          <NewTabSignIn />
        </>
      }
    >
      <p>
        <Trans>
          Rien n’est perdu : ce que vous avez écrit reste sur cette page. Reconnectez-vous dans un nouvel onglet, puis revenez ici : ce qui n’est pas
          encore parti sera envoyé.
        </Trans>
      </p>
      {found !== undefined && (
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
    <Button kind="main" icon={open} onPress={() => window.open(signInAddress('/signed-in'), '_blank', 'noopener')}>
      {t`Me reconnecter`}
      <span className="visually-hidden"> {t`(nouvel onglet)`}</span>
    </Button>
  );
}

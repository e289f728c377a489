import { Trans, useLingui } from '@lingui/react/macro';
import eyeSlash from 'icons:eye-slash';
import { useState } from 'react';
import { Link } from 'react-router';

import type { SessionView, ShownItem } from '@/api/funding';
import { Button } from '@/design/Button';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';

import { AttestPanel, DeclareConflict } from './AttestPanel';
import { MotionWords } from './MotionWords';
import { currentItem } from './session-sense';
import { VotePanel } from './VotePanel';
import styles from './Session.module.css';

/** Where the session is, for a member with a phone in the hand: the item, what is asked of them, nothing else. */
export function Now({ session }: { readonly session: SessionView }) {
  const item = currentItem(session);
  if (item === undefined) return <NotNow session={session} />;
  return <NowItem key={item.itemId} session={session} item={item} />;
}

function NotNow({ session }: { readonly session: SessionView }) {
  const without = session.items.some((item) => item.hidden);
  return (
    <section className={styles['now']}>
      {without ? (
        <p className={styles['hidden']}>
          <Icon of={eyeSlash} />
          <Trans>Un point est traité sans vous. Cette page vous dira quand vous revenez.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Tous les points sont traités. La séance va se terminer.</Trans>
        </p>
      )}
    </section>
  );
}

function NowItem({ session, item }: { readonly session: SessionView; readonly item: ShownItem }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [standingAside, setStandingAside] = useState(false);
  return (
    <section className={styles['now']} aria-labelledby="now">
      <p className="muted small">
        <Trans>
          Point {item.position} sur {session.items.length}
        </Trans>
      </p>
      <h2 id="now">{item.title}</h2>
      <p className="muted">
        {formats.list(item.organisations)} · {formats.list(item.territories.map((area) => area.name))}
      </p>
      {item.attested ? (
        <>
          <div className="cluster">
            <Link to={`/sessions/${session.sessionId}/items/${item.itemId}`}>
              <Trans>Lire le dossier</Trans>
            </Link>
            <Button kind="plain" size="small" onPress={() => setStandingAside(true)}>
              {t`J’ai un lien, je me retire`}
            </Button>
          </div>
          {item.state === 'BALLOT_OPEN' && item.ballot ? (
            <>
              <MotionWords ballot={item.ballot} />
              <VotePanel session={session} item={item} ballot={item.ballot} />
            </>
          ) : (
            <p>
              <Trans>Le point est en discussion. Le vote apparaîtra ici dès que la présidence ouvrira le scrutin.</Trans>
            </p>
          )}
          <DeclareConflict
            session={session}
            item={item}
            isOpen={standingAside}
            onClose={() => setStandingAside(false)}
          />
        </>
      ) : (
        <>
          <p>
            <strong>
              <Trans>Avant de lire ce dossier et de voter, une question.</Trans>
            </strong>
          </p>
          <AttestPanel session={session} item={item} />
        </>
      )}
    </section>
  );
}

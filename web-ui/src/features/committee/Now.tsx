import { Trans } from '@lingui/react/macro';
import eyeSlash from 'icons:eye-slash';

import type { SessionView, ShownItem } from '@/api/funding';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';

import { MotionWords } from './MotionWords';
import { MyPart } from './MyPart';
import { currentItem } from './session-sense';
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
          <Trans>Tous vos points sont traités. Ce qui reste l’est sans vous.</Trans>
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
  const formats = useFormats();
  return (
    <section className={styles['now']} aria-labelledby="now">
      <p className="muted small">
        <Trans>
          Point {item.position} sur {session.items.length}
        </Trans>
      </p>
      <h2 id="now">{item.title}</h2>
      <p className="muted small">
        {formats.list(item.organisations)} · {formats.list(item.territories.map((area) => area.name))}
      </p>
      {item.ballot && item.state === 'BALLOT_OPEN' && <MotionWords ballot={item.ballot} />}
      <MyPart session={session} item={item} />
    </section>
  );
}

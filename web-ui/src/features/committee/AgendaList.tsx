import { Trans, useLingui } from '@lingui/react/macro';
import eyeSlash from 'icons:eye-slash';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { SessionView, ShownItem } from '@/api/funding';
import { Badge } from '@/design/Badge';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';

import { inOrder, mayVote } from './session-sense';
import { ItemBadge, OutcomeBadge } from './StateBadge';
import styles from './Session.module.css';

interface AgendaListProps {
  readonly session: SessionView;
  /** The item that the session is at. */
  readonly current?: ShownItem | undefined;
  /** What one may do with an item, at the end of its line. */
  readonly acts?: (item: ShownItem) => ReactNode;
}

/** The agenda; of what is treated without the reader it says only that. */
export function AgendaList({ session, current, acts }: AgendaListProps) {
  const { t } = useLingui();
  return (
    <ol className={styles['agenda']} aria-label={t`Ordre du jour`}>
      {inOrder(session.items).map((item) => (
        <li key={item.itemId} className={styles['item']} data-current={item.itemId === current?.itemId || undefined}>
          <span className={styles['position']} aria-hidden="true">
            {item.position}
          </span>
          {item.hidden ? (
            <p className={styles['hidden']}>
              <Icon of={eyeSlash} />
              <Trans>Un point est traité sans vous.</Trans>
            </p>
          ) : (
            <ItemLine session={session} item={item}>
              {acts?.(item)}
            </ItemLine>
          )}
        </li>
      ))}
    </ol>
  );
}

interface ItemLineProps {
  readonly session: SessionView;
  readonly item: ShownItem;
  readonly children?: ReactNode;
}

function ItemLine({ session, item, children }: ItemLineProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const votes = mayVote(session);
  return (
    <div className={styles['line']}>
      <h3 className={styles['itemTitle']}>
        <Link to={`/sessions/${session.sessionId}/items/${item.itemId}`}>{item.title}</Link>
      </h3>
      <p className="muted small">
        {formats.list(item.organisations)} · {formats.list(item.territories.map((area) => area.name))}
      </p>
      <div className={styles['facts']}>
        {item.result ? <OutcomeBadge outcome={item.result.outcome} /> : <ItemBadge state={item.state} />}
        {item.requestedCents != null && (
          <span className="number small">{t`${formats.money(item.requestedCents)} demandés`}</span>
        )}
        {votes && !item.attested && item.state === 'WAITING' && (
          <Badge tone="waiting">{t`À vous d’attester`}</Badge>
        )}
        {item.ballot?.myChoice != null && item.state === 'BALLOT_OPEN' && <Badge tone="pine">{t`Vous avez voté`}</Badge>}
        {children}
      </div>
    </div>
  );
}

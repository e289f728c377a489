import { Trans } from '@lingui/react/macro';

import type { StreamState } from '@/api/event-stream';

import styles from './Session.module.css';

/** Whether the page follows the session by itself. */
export function LiveLine({ stream }: { readonly stream: StreamState }) {
  if (stream === 'ended') return null;
  const live = stream === 'live';
  return (
    <p className={styles['live']} data-live={live || undefined}>
      <span className={styles['dot']} aria-hidden="true" />
      {live ? (
        <Trans>En direct</Trans>
      ) : (
        <Trans>Reconnexion en cours…</Trans>
      )}
    </p>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';

import { fundingActs, type SessionView } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Button } from '@/design/Button';

import { attendanceOfMe } from './session-sense';
import styles from './Session.module.css';

/** Says that one is there, in the room or remotely alike; or that one leaves. */
export function Presence({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  const me = attendanceOfMe(session);
  const attend = useAct((present: boolean) => fundingActs.attend(session.sessionId, 'me', present), {
    touches: [['funding', 'sessions', session.sessionId]],
  });
  if (me === undefined) return null;
  return (
    <div className="stack gap-1">
      <div className={styles['presence']}>
        {me.present ? (
          <>
            <Badge tone="pine">{t`Votre présence est notée`}</Badge>
            <Button kind="plain" size="small" pending={attend.pending} onPress={() => attend.run(false)}>
              {t`Je quitte la séance`}
            </Button>
          </>
        ) : (
          <>
            <p>
              <Trans>Votre présence n’est pas encore notée. Sur place ou à distance, c’est pareil.</Trans>
            </p>
            <Button kind="main" pending={attend.pending} onPress={() => attend.run(true)}>
              {t`Je suis là`}
            </Button>
          </>
        )}
      </div>
      <ActFailure error={attend.error} />
    </div>
  );
}

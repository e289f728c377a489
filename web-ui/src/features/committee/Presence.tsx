import { Trans, useLingui } from '@lingui/react/macro';

import { fundingActs, type SessionView } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Button } from '@/design/Button';
import { useFormats } from '@/i18n/format';

import { attendanceOfMe } from './session-sense';
import { useReached } from './useReached';
import styles from './Session.module.css';

/** Says that one is there, in the room or remotely alike; or that one leaves. */
export function Presence({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  const formats = useFormats();
  const me = attendanceOfMe(session);
  const began = useReached(session.opensFrom);
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
            <p id="presence">
              {began ? (
                <Trans>Votre présence n’est pas encore notée. Sur place ou à distance, c’est pareil.</Trans>
              ) : (
                <Trans>Vous pourrez dire que vous êtes là à partir du {formats.dateTime(session.opensFrom)}, heure de Paris.</Trans>
              )}
            </p>
            <Button
              kind="main"
              pending={attend.pending}
              isDisabled={!began}
              {...(!began && { describedBy: 'presence' })}
              onPress={() => attend.run(true)}
            >
              {t`Je suis là`}
            </Button>
          </>
        )}
      </div>
      <ActFailure error={attend.error} />
    </div>
  );
}

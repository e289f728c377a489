import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { fundingActs, type SessionView } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { useFormats } from '@/i18n/format';

import { AttendanceBoard } from './AttendanceBoard';
import { useReached } from './useReached';
import styles from './Console.module.css';

interface OpenSessionProps {
  readonly session: SessionView;
  /** When the reader may first do so. */
  readonly from: string;
}

/** The chair or the secretary notes who is there, then opens the session; whoever stands in for them opens it. */
export function OpenSession({ session, from }: OpenSessionProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const mayOpen = useReached(from);
  const began = useReached(session.opensFrom);
  const [asking, setAsking] = useState(false);
  const open = useAct((_: void, key) => fundingActs.openSession(session.sessionId, key), {
    touches: [['funding', 'sessions']],
    onDone: () => setAsking(false),
  });
  const there = session.attendance.filter((member) => member.present).length;
  const total = session.attendance.length;
  return (
    <section className={styles['board']} aria-labelledby="open-session">
      <h2 id="open-session">
        <Trans>Ouvrir la séance</Trans>
      </h2>
      {session.iPreside ? (
        <>
          <p>
            <Trans>Notez qui est là ; chacun peut aussi le dire depuis son téléphone. L’ordre du jour sera figé à l’ouverture.</Trans>
          </p>
          {began && <AttendanceBoard session={session} />}
        </>
      ) : (
        <p>
          <Trans>
            Aucune coprésidence n’a dit être là. Parmi les membres présents, vous avez le plus ancien mandat : à l’heure
            prévue, vous pourrez ouvrir la séance.
          </Trans>
        </p>
      )}
      <div className="stack gap-1">
        {!mayOpen && (
          <p id="open-from">
            <Trans>Vous pourrez ouvrir la séance à partir du {formats.dateTime(from)}, heure de Paris.</Trans>
          </p>
        )}
        <div>
          <Button
            kind="main"
            size="large"
            isDisabled={!mayOpen}
            {...(!mayOpen && { describedBy: 'open-from' })}
            onPress={() => setAsking(true)}
          >
            {t`Ouvrir la séance`}
          </Button>
        </div>
      </div>
      <Confirm
        title={t`Ouvrir la séance`}
        isOpen={asking}
        onClose={() => setAsking(false)}
        kind="main"
        act={t`Ouvrir la séance`}
        pending={open.pending}
        onConfirm={() => open.run()}
      >
        <p>
          <Plural
            value={there}
            _0={`Personne, sur ${total}, n’est noté présent.`}
            one={`Une personne sur ${total} est notée présente.`}
            other={`# personnes sur ${total} sont notées présentes.`}
          />{' '}
          <Trans>Plus aucun point ne pourra être ajouté ni retiré.</Trans>
        </p>
        <ActFailure error={open.error} />
      </Confirm>
    </section>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { fundingActs, type SessionView } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';

import { AttendanceBoard } from './AttendanceBoard';
import styles from './Console.module.css';

/** The chair or the secretary notes who is there, then opens the session. */
export function OpenSession({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
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
      <p>
        <Trans>Notez qui est là ; chacun peut aussi le dire depuis son téléphone. L’ordre du jour sera figé à l’ouverture.</Trans>
      </p>
      <AttendanceBoard session={session} />
      <div>
        <Button kind="main" size="large" onPress={() => setAsking(true)}>{t`Ouvrir la séance`}</Button>
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

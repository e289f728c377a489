import { Trans, useLingui } from '@lingui/react/macro';

import { fundingActs, type Attendance, type SessionView } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Checkbox } from '@/design/fields/Checkbox';
import { useWords } from '@/words/words';

import { byCollege } from './session-sense';
import { useMemberName } from './useMemberName';
import styles from './Console.module.css';

/** Who is there, college by college, as the chair or the secretary writes it down. */
export function AttendanceBoard({ session }: { readonly session: SessionView }) {
  const words = useWords();
  const { t } = useLingui();
  const there = session.attendance.filter((member) => member.present).length;
  const total = session.attendance.length;
  return (
    <section className="stack" aria-label={t`Présences`}>
      <div className="cluster between">
        <h3>
          <Trans>Présences</Trans>
        </h3>
        <span className="number muted">{t`${there} sur ${total}`}</span>
      </div>
      {session.iStandBack && (
        <p className="small">
          <Trans>Un point reste à traiter sans vous : une autre personne présente note qui est là.</Trans>
        </p>
      )}
      {byCollege(session.attendance).map(({ college, members }) => (
        <fieldset key={college ?? 'none'} className="stack gap-half">
          <legend className={styles['legend']}>{college === null ? t`Hors collège` : words.college(college)}</legend>
          {members.map((member) => (
            <MemberLine key={member.memberNumber} session={session} member={member} />
          ))}
        </fieldset>
      ))}
      <p className="small muted">
        <Trans>Qui arrive ou part pendant un scrutin compte à partir du point suivant.</Trans>
      </p>
    </section>
  );
}

function MemberLine({ session, member }: { readonly session: SessionView; readonly member: Attendance }) {
  const name = useMemberName();
  const mine = member.memberNumber === session.me?.memberNumber;
  const attend = useAct((present: boolean) => fundingActs.attend(session.sessionId, member.memberNumber, present), {
    touches: [['funding', 'sessions', session.sessionId]],
  });
  return (
    <>
      <Checkbox isSelected={member.present} isDisabled={attend.pending || (session.iStandBack && !mine)} onChange={attend.run}>
        {name(member)}
      </Checkbox>
      <ActFailure error={attend.error} />
    </>
  );
}

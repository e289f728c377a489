import { Plural, Trans, useLingui } from '@lingui/react/macro';
import check from 'icons:check-circle';
import hourglass from 'icons:hourglass-medium';
import { useState } from 'react';

import { fundingActs, type Attendance, type BallotView, type SessionView, type ShownItem } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { TextField } from '@/design/fields/TextField';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';

import { turnout } from './session-sense';
import { useMemberName } from './useMemberName';
import styles from './Console.module.css';

interface BallotRunningProps {
  readonly session: SessionView;
  readonly item: ShownItem;
  readonly ballot: BallotView;
}

/** Who has voted, never how; and how the chair ends the vote. */
export function BallotRunning({ session, item, ballot }: BallotRunningProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const [closing, setClosing] = useState(false);
  const { voted, awaited } = turnout(session, item);
  const total = voted.length + awaited.length;
  return (
    <div className="stack gap-3">
      <div className="stack gap-1">
        <p className={styles['count']} role="status">
          <Trans>
            <strong>{voted.length}</strong> sur {total} ont voté
          </Trans>
        </p>
        <progress className={styles['progress']} value={voted.length} max={Math.max(1, total)} aria-hidden="true" />
        <p className="small muted">
          <Trans>
            Scrutin ouvert à {formats.time(ballot.openedAt)}. Aucun décompte n’existe avant la clôture, pour personne.
          </Trans>
        </p>
      </div>
      <Voters awaited={awaited} voted={voted} />
      {item.iChair && (
        <div>
          <Button kind={awaited.length === 0 ? 'main' : 'quiet'} size="large" onPress={() => setClosing(true)}>
            {t`Clore le scrutin`}
          </Button>
        </div>
      )}
      <CloseBallot
        session={session}
        item={item}
        awaited={awaited}
        voted={voted.length}
        isOpen={closing}
        onClose={() => setClosing(false)}
      />
    </div>
  );
}

function Voters({ awaited, voted }: { readonly awaited: readonly Attendance[]; readonly voted: readonly Attendance[] }) {
  const { t } = useLingui();
  const name = useMemberName();
  return (
    <ul className={styles['voters']} aria-label={t`Qui a voté`}>
      {awaited.map((member) => (
        <li key={member.memberNumber} className={styles['awaited']}>
          <Icon of={hourglass} size="small" />
          {name(member)}
          <span className="visually-hidden"> : {t`pas encore`}</span>
        </li>
      ))}
      {voted.map((member) => (
        <li key={member.memberNumber}>
          <Icon of={check} size="small" />
          {name(member)}
          <span className="visually-hidden"> : {t`a voté`}</span>
        </li>
      ))}
    </ul>
  );
}

interface CloseBallotProps {
  readonly session: SessionView;
  readonly item: ShownItem;
  readonly awaited: readonly Attendance[];
  readonly voted: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function CloseBallot({ session, item, awaited, voted, isOpen, onClose }: CloseBallotProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const name = useMemberName();
  const [reasons, setReasons] = useState('');
  const close = useAct(
    (written: string | undefined, key) => fundingActs.closeBallot(session.sessionId, item.itemId, written, key),
    { touches: [['funding', 'sessions', session.sessionId]], onDone: onClose },
  );
  return (
    <Confirm
      title={t`Clore le scrutin`}
      isOpen={isOpen}
      onClose={onClose}
      kind="main"
      act={t`Clore le scrutin`}
      pending={close.pending}
      onConfirm={() => close.run(reasons.trim() === '' ? undefined : reasons.trim())}
    >
      <div className="stack">
        <p>
          <Plural value={voted} one="Une personne a voté." other="# personnes ont voté." />{' '}
          {awaited.length > 0 && (
            <strong>
              <Trans>N’ont pas voté : {formats.list(awaited.map(name))}.</Trans>
            </strong>
          )}
        </p>
        <p>
          <Trans>
            Après la clôture, plus personne ne vote ni ne change son vote. Le résultat est calculé aussitôt et inscrit
            au registre, pour toujours.
          </Trans>
        </p>
        <TextField
          label={t`Motifs, si le projet est refusé`}
          help={t`Préparés avec le secrétariat ; ils sont envoyés au porteur en cas de refus seulement.`}
          isRequired={false}
          rows={3}
          value={reasons}
          onChange={setReasons}
          fault={close.faults['reasons']}
        />
        <ActFailure error={close.error} />
      </div>
    </Confirm>
  );
}

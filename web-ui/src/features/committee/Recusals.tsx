import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { fundingActs, type Attendance, type SessionView, type ShownItem } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { TextField } from '@/design/fields/TextField';
import { useFormats } from '@/i18n/format';

import { attendanceOfMe } from './session-sense';
import { useMemberName } from './useMemberName';

interface RecusalsProps {
  readonly session: SessionView;
  readonly item: ShownItem;
}

/** Who does not take part in the item; a co-chair may bring back who withdrew by declaration. */
export function Recusals({ session, item }: RecusalsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const nameOf = useMemberName();
  const [lifting, setLifting] = useState<Attendance>();
  if (item.recusals.length === 0) return null;
  const member = (memberNumber: number) =>
    session.attendance.find((other) => other.memberNumber === memberNumber) ?? {
      memberNumber,
      coChair: false,
      secretary: false,
      present: false,
    };
  const mayLift = attendanceOfMe(session)?.coChair === true && item.state !== 'BALLOT_OPEN';
  return (
    <div className="stack gap-1">
      <p>
        <Trans>
          Ne prennent pas part à ce point (déport) :{' '}
          <strong>{formats.list(item.recusals.map((number) => nameOf(member(number))))}</strong>.
        </Trans>
      </p>
      {(item.declaredConflicts ?? []).map(({ memberNumber, nature }) => (
        <p key={memberNumber} className="small">
          <Trans>
            {nameOf(member(memberNumber))} a déclaré : « {nature} »
          </Trans>
        </p>
      ))}
      {mayLift && item.declaredRecusals.length > 0 && (
        <div className="cluster">
          {item.declaredRecusals.map((number) => (
            <Button key={number} kind="plain" size="small" onPress={() => setLifting(member(number))}>
              {t`Lever le déport de ${nameOf(member(number))}`}
            </Button>
          ))}
        </div>
      )}
      <LiftRecusal session={session} item={item} member={lifting} onClose={() => setLifting(undefined)} />
    </div>
  );
}

interface LiftRecusalProps extends RecusalsProps {
  readonly member: Attendance | undefined;
  readonly onClose: () => void;
}

function LiftRecusal({ session, item, member, onClose }: LiftRecusalProps) {
  const { t } = useLingui();
  const nameOf = useMemberName();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const lift = useAct(
    ({ memberNumber, text }: { memberNumber: number; text: string }) =>
      fundingActs.liftRecusal(session.sessionId, item.itemId, memberNumber, text),
    { touches: [['funding', 'sessions', session.sessionId]], onDone: onClose },
  );
  const name = member === undefined ? '' : nameOf(member);
  return (
    <Confirm
      title={t`Lever un déport`}
      isOpen={member !== undefined}
      onClose={onClose}
      kind="main"
      act={t`Lever ce déport`}
      pending={lift.pending}
      onConfirm={() => {
        setAsked(true);
        if (member !== undefined && reason.trim() !== '') lift.run({ memberNumber: member.memberNumber, text: reason.trim() });
      }}
    >
      <div className="stack">
        <p>
          <Trans>{name} pourra de nouveau lire ce dossier et voter. Votre raison est inscrite au registre.</Trans>
        </p>
        <TextField
          label={t`Pourquoi le lien déclaré n’empêche pas de voter`}
          rows={3}
          value={reason}
          onChange={setReason}
          fault={lift.faults['reason'] ?? (asked && reason.trim() === '' ? t`Donnez votre raison.` : undefined)}
        />
        <ActFailure error={lift.error} />
      </div>
    </Confirm>
  );
}

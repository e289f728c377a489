import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { fundingActs, fundingQueries, type Application, type SessionRow } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button, LinkButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { Empty, Loaded } from '@/design/states';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';

/** Chooses the session in which an application will be treated. */
export function PutOnAgenda({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) {
  const { t } = useLingui();
  const sessions = useQuery(fundingQueries.sessions());
  const call = useQuery(fundingQueries.call(application.callId));
  const [sessionId, choose] = useState<string | null>(null);
  const place = useAct((id: string, key) => fundingActs.addItem(id, application.applicationId, key), {
    touches: [
      ['funding', 'applications'],
      ['funding', 'sessions'],
    ],
    onDone: () => {
      toast(t`Inscrite à l’ordre du jour.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={t`Inscrire à un ordre du jour`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Annuler`}</Button>
          <Button kind="main" pending={place.pending} isDisabled={sessionId === null} onPress={() => sessionId !== null && place.run(sessionId)}>
            {t`Inscrire`}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Loaded query={call}>
          {({ committeeId }) => (
            <Loaded query={sessions}>
              {({ items }) => <Sessions sessions={openTo(committeeId, items)} value={sessionId} onChange={choose} />}
            </Loaded>
          )}
        </Loaded>
        <p className="small muted">
          <Trans>Dans une séance déjà convoquée, les membres verront le nouveau point.</Trans>
        </p>
        <ActFailure error={place.error} />
      </div>
    </Dialog>
  );
}

interface SessionsProps {
  readonly sessions: readonly SessionRow[];
  readonly value: string | null;
  readonly onChange: (sessionId: string) => void;
}

function Sessions({ sessions, value, onChange }: SessionsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  if (sessions.length === 0) {
    return (
      <Empty
        title={t`Aucune séance n’est ouverte à l’inscription`}
        actions={<LinkButton kind="main" to="/sessions/new">{t`Planifier une séance`}</LinkButton>}
      />
    );
  }
  return (
    <RadioGroup label={t`Séance`} value={value} onChange={onChange}>
      {sessions.map((session) => (
        <Radio key={session.sessionId} value={session.sessionId} help={`${session.committee.name} · ${session.place}`}>
          {formats.dateTime(session.startsAt)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function openTo(committeeId: string, sessions: readonly SessionRow[]): SessionRow[] {
  return sessions.filter(
    ({ state, committee }) => (state === 'PLANNED' || state === 'CONVENED') && committee.committeeId === committeeId,
  );
}

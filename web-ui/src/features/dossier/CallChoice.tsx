import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import { fundingQueries } from '@/api/funding';
import { projectsActs, type Project } from '@/api/projects';
import { allItems } from '@/api/queries';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { DaysLeft } from '@/design/DaysLeft';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/fields/Select';
import { useLocalText } from '@/i18n/local-text';

/** Which call the project answers, how long one still has, and the way to change it. */
export function CallChoice({ project }: { readonly project: Project }) {
  const { t } = useLingui();
  const [choosing, setChoosing] = useState(false);
  const { call } = project;
  return (
    <div className="cluster gap-1">
      {call ? (
        <>
          <span className="small">
            <Link to={`/calls/${call.callId}`}>{call.title}</Link>
          </span>
          <DaysLeft until={call.closesAt} />
          <Button kind="plain" size="small" onPress={() => setChoosing(true)}>{t`Changer d’appel`}</Button>
        </>
      ) : (
        <Button kind="main" size="small" onPress={() => setChoosing(true)}>{t`Choisir un appel`}</Button>
      )}
      {choosing && <Chooser project={project} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function Chooser({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useLingui();
  const text = useLocalText();
  const calls = allItems(useInfiniteQuery(fundingQueries.calls()).data).filter(({ state }) => state === 'OPEN' || state === 'UPCOMING');
  const [callId, setCallId] = useState<string | null>(project.callId ?? null);
  const choose = useAct((chosen: string) => projectsActs.chooseCall(project.projectId, chosen, project.version), {
    touches: [['projects']],
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      title={t`À quel appel répondez-vous ?`}
      onClose={onClose}
      actions={
        <Button kind="main" pending={choose.pending} isDisabled={callId === null} onPress={() => callId !== null && choose.run(callId)}>
          {t`Répondre à cet appel`}
        </Button>
      }
    >
      <p>
        <Trans>Rien de ce que vous avez écrit ne change. Seules les règles et la prime sont recalculées.</Trans>
      </p>
      <Select
        label={t`Appel à projets`}
        value={callId}
        onChange={setCallId}
        placeholder={t`Choisissez`}
        options={calls.map((call) => ({ value: call.callId, label: text(call.title) }))}
      />
      <ActFailure error={choose.error} />
    </Dialog>
  );
}

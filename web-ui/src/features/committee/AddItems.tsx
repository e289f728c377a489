import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { fundingActs, fundingQueries, type ApplicationRow, type SessionView } from '@/api/funding';
import { useIntent } from '@/api/intent';
import { allItems } from '@/api/queries';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Checkbox, CheckboxGroup } from '@/design/fields/Checkbox';
import { Empty, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';

interface AddItemsProps {
  readonly session: SessionView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Chooses among the applications that are ready for a committee. */
export function AddItems({ session, isOpen, onClose }: AddItemsProps) {
  const { t } = useLingui();
  const ready = useInfiniteQuery({ ...fundingQueries.applications({ committeeId: session.committee.committeeId, state: 'ELIGIBLE' }), enabled: isOpen });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const adding = useAdding(session.sessionId);
  const close = () => {
    setChosen([]);
    adding.reset();
    onClose();
  };
  return (
    <Dialog
      title={t`Inscrire des candidatures`}
      isOpen={isOpen}
      onClose={close}
      wide
      actions={
        <>
          <Button kind="plain" onPress={close}>{t`Fermer`}</Button>
          <Button
            kind="main"
            pending={adding.pending}
            isDisabled={chosen.length === 0}
            onPress={() => void adding.add(chosen).then((all) => all && close())}
          >
            {t`Inscrire à l’ordre du jour`}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Loaded query={ready}>
          {(data) => <Choices applications={allItems(data)} value={chosen} onChange={setChosen} />}
        </Loaded>
        {ready.hasNextPage && (
          <div>
            <Button pending={ready.isFetchingNextPage} onPress={() => void ready.fetchNextPage()}>
              {t`Voir la suite`}
            </Button>
          </div>
        )}
        <ActFailure error={adding.error} />
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly applications: readonly ApplicationRow[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Choices({ applications, value, onChange }: ChoicesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  if (applications.length === 0) {
    return (
      <Empty title={t`Aucune candidature n’est prête`}>
        <p>
          <Trans>Une candidature est prête quand elle est éligible, ou que son inéligibilité a été levée.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <CheckboxGroup label={t`Candidatures prêtes pour le comité`} value={value} onChange={onChange}>
      {applications.map((application) => (
        <Checkbox key={application.applicationId} value={application.applicationId}>
          {application.title}
          <span className="muted small">
            {' '}
            – {application.number} · {application.leadName} · {formats.money(application.requestedCents)}
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** Puts several on the agenda, one after the other; what went through stays when another is refused. */
function useAdding(sessionId: string) {
  const queries = useQueryClient();
  const intent = useIntent();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = async (ids: readonly string[]): Promise<boolean> => {
    setPending(true);
    setError(null);
    try {
      for (const id of ids) {
        await fundingActs.addItem(sessionId, id, intent.keyFor({ sessionId, id }));
        intent.done();
      }
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setPending(false);
      await queries.invalidateQueries({ queryKey: ['funding', 'sessions', sessionId] });
      await queries.invalidateQueries({ queryKey: ['funding', 'applications'] });
    }
  };
  return { add, pending, error, reset: () => setError(null) };
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { fundingActs, fundingQueries, type SessionView } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Empty } from '@/design/states';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';
import { dayInParis } from '@/i18n/paris-day';
import { useWords } from '@/words/words';

import { AddItems } from './AddItems';
import { AgendaEditor } from './AgendaEditor';
import { activeOn } from './session-sense';

/** The agenda as the fund manager makes it, and the calling of the members. */
export function Preparation({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [convening, setConvening] = useState(false);
  const empty = session.items.length === 0;
  return (
    <section className="stack gap-3" aria-labelledby="agenda">
      <div className="cluster between">
        <h2 id="agenda">
          <Trans>Ordre du jour</Trans>
        </h2>
        <Button onPress={() => setAdding(true)}>{t`Inscrire des candidatures`}</Button>
      </div>
      {empty ? (
        <Empty title={t`Aucun point pour l’instant`}>
          <p>
            <Trans>Inscrivez les candidatures prêtes pour le comité, puis convoquez les membres.</Trans>
          </p>
        </Empty>
      ) : (
        <AgendaEditor session={session} />
      )}
      {session.state === 'PLANNED' && !empty && (
        <div>
          <Button kind="main" onPress={() => setConvening(true)}>{t`Convoquer les membres`}</Button>
        </div>
      )}
      <AddItems session={session} isOpen={adding} onClose={() => setAdding(false)} />
      {session.state === 'PLANNED' && (
        <Convene session={session} isOpen={convening} onClose={() => setConvening(false)} />
      )}
    </section>
  );
}

interface ConveneProps {
  readonly session: SessionView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says who will be written to before anyone is. */
function Convene({ session, isOpen, onClose }: ConveneProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const committee = useQuery({
    ...fundingQueries.committee(session.committee.committeeId),
    enabled: isOpen,
  }).data;
  const called = activeOn(committee?.members ?? [], dayInParis(session.startsAt));
  const convene = useAct((_: void, key) => fundingActs.convene(session.sessionId, key), {
    touches: [['funding', 'sessions']],
    onDone: () => {
      onClose();
      toast(t`Les membres sont convoqués.`);
    },
  });
  return (
    <Dialog
      title={t`Convoquer les membres`}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Pas encore`}</Button>
          <Button kind="main" pending={convene.pending} onPress={() => convene.run()}>
            {t`Envoyer les convocations`}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <Trans>
            Séance du <strong>{formats.dateTime(session.startsAt)}</strong>, {session.place}. Chacun reçoit un courriel
            et un message avec l’ordre du jour, sans les points où il a un lien avec le projet.
          </Trans>
        </p>
        <p>
          <Trans>Seront convoqués ({called.length}) :</Trans>
        </p>
        <ul>
          {called.map((member) => (
            <li key={member.memberNumber}>
              {member.name ?? t`Membre n° ${member.memberNumber}`}
              {member.college != null && <span className="muted small"> – {words.college(member.college)}</span>}
              {member.office != null && <span className="muted small"> – {words.office(member.office)}</span>}
            </li>
          ))}
        </ul>
        <ActFailure error={convene.error} />
      </div>
    </Dialog>
  );
}

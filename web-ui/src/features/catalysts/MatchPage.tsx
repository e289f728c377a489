import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';

import { territoriesActs, territoriesQueries, type Match } from '@/api/territories';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button } from '@/design/Button';
import { DaysLeft } from '@/design/DaysLeft';
import { Confirm } from '@/design/Dialog';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { toast } from '@/design/Toast';

import { DossierReading } from '../reading/DossierReading';
import { MatchBadge } from './MatchBadge';
import { OpinionPanel } from './OpinionPanel';
import { ReasonList } from './ReasonList';
import styles from './Catalysts.module.css';

const TOUCHED = [['territories', 'matches'], ['territories', 'catalysts']] as const;

/** A project asked of a catalyst: why them, the answer, then the opinion. */
export default function MatchPage() {
  const { matchId = '' } = useParams();
  const match = useQuery(territoriesQueries.match(matchId));
  return (
    <div className="page narrow main stack gap-4">
      <Loaded query={match}>{(found) => <MatchPlace match={found} />}</Loaded>
    </div>
  );
}

function MatchPlace({ match }: { readonly match: Match }) {
  const { t } = useLingui();
  const accompanies = match.state === 'ACCEPTED';
  return (
    <>
      <Breadcrumbs items={[{ label: t`Accompagnement`, to: '/matches' }, { label: match.number }]} />
      <PageTitle above={<MatchBadge match={match} />} lead={<p>{match.leadName}</p>}>
        {match.title}
      </PageTitle>
      {match.state === 'ASKED' && <Asked match={match} />}
      {accompanies && <OpinionPanel match={match} />}
      {match.dossier == null ? (
        <p className="prose">{match.summary}</p>
      ) : (
        <DossierReading dossier={match.dossier.dossier} alliance={match.dossier.alliance} />
      )}
    </>
  );
}

function Asked({ match }: { readonly match: Match }) {
  const { t } = useLingui();
  const [declining, setDeclining] = useState(false);
  const accept = useAct((_: void, key) => territoriesActs.accept(match.matchId, key), {
    touches: TOUCHED,
    onDone: () => toast(t`C’est dit : vous accompagnez ce projet.`),
  });
  return (
    <section className={styles['ask']} aria-labelledby="asked">
      <h2 id="asked">{t`Voulez-vous accompagner ce projet ?`}</h2>
      {match.answerBy != null && <DaysLeft until={match.answerBy} />}
      <ReasonList reasons={match.reasons} />
      <p>
        <Trans>
          Accompagner, c’est rencontrer l’alliance, l’aider à tenir debout, puis donner un avis local que le comité lira.
          Accepter prend une de vos places. Sans réponse à temps, la question sera posée à quelqu’un d’autre.
        </Trans>
      </p>
      <ActFailure error={accept.error} />
      <div className="cluster">
        <Button kind="main" size="large" pending={accept.pending} onPress={() => accept.run()}>
          {t`J’accompagne ce projet`}
        </Button>
        <Button onPress={() => setDeclining(true)}>{t`Je décline`}</Button>
      </div>
      {declining && <Decline match={match} onClose={() => setDeclining(false)} />}
    </section>
  );
}

function Decline({ match, onClose }: { readonly match: Match; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const decline = useAct((text: string | undefined, key) => territoriesActs.decline(match.matchId, text, key), {
    touches: TOUCHED,
    onDone: () => {
      toast(t`Merci de nous l’avoir dit.`);
      onClose();
    },
  });
  return (
    <Confirm
      title={t`Décliner`}
      isOpen
      onClose={onClose}
      act={t`Décliner`}
      pending={decline.pending}
      onConfirm={() => decline.run(reason.trim() === '' ? undefined : reason.trim())}
    >
      <div className="stack">
        <p>
          <Trans>Aucun problème. Nous demandons aussitôt à un autre catalyseur de votre territoire.</Trans>
        </p>
        <TextField
          label={t`Une raison ?`}
          help={t`Elle n’est lue que par la Fondation.`}
          isRequired={false}
          rows={3}
          value={reason}
          onChange={setReason}
          fault={decline.faults['reason']}
        />
        <ActFailure error={decline.error} />
      </div>
    </Confirm>
  );
}

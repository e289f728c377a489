import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';

import { fundingActs, fundingQueries, type Application, type DecisionTaken } from '@/api/funding';
import { territoriesQueries, type Match, type MatchState } from '@/api/territories';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Banner } from '@/design/Banner';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button } from '@/design/Button';
import { Card } from '@/design/Card';
import { DefinitionList } from '@/design/DefinitionList';
import { Confirm } from '@/design/Dialog';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { toast } from '@/design/Toast';
import type { Tone } from '@/design/tone';
import { useFormats } from '@/i18n/format';
import { useCatalystName } from '@/words/catalyst';
import { useWords } from '@/words/words';

import { DossierReading } from '../reading/DossierReading';
import { ManagementPlace } from './ManagementPlace';
import { PutOnAgenda } from './PutOnAgenda';
import { ApplicationBadge } from './StateBadge';

export default function ApplicationPage() {
  const { applicationId = '' } = useParams();
  const application = useQuery(fundingQueries.application(applicationId));
  return (
    <ManagementPlace>
      <Loaded query={application}>{(found) => <ApplicationPlace application={found} />}</Loaded>
    </ManagementPlace>
  );
}

function ApplicationPlace({ application }: { readonly application: Application }) {
  const { t } = useLingui();
  const formats = useFormats();
  const lead = application.alliance.find((ally) => ally.role === 'LEAD');
  return (
    <>
      <Breadcrumbs items={[{ label: t`Candidatures`, to: '/management/applications' }, { label: application.number }]} />
      <PageTitle
        above={<ApplicationBadge state={application.state} />}
        lead={
          <p>
            <Trans>
              {application.number} · {lead?.name} · déposée le {formats.dateTime(application.submittedAt)}
            </Trans>
          </p>
        }
      >
        {application.dossier.title}
      </PageTitle>
      <div className="aside">
        <DossierReading
          dossier={application.dossier}
          alliance={application.alliance}
          eligibility={application.eligibility}
          premium={application.premium}
          localOpinion={application.localOpinion ?? null}
        />
        <aside className="stack gap-3" aria-label={t`Suite de la candidature`}>
          <NextStep application={application} />
          <Catalysts projectId={application.projectId} />
          <Card level={2} title={t`Le dossier figé`} ground="sheet">
            <DefinitionList
              stacked
              items={[
                { term: t`Tour`, value: application.round },
                { term: t`Empreinte`, value: <code>{application.sha256}</code> },
              ]}
            />
          </Card>
        </aside>
      </div>
    </>
  );
}

/** What the fund manager may do now, and what was done. */
function NextStep({ application }: { readonly application: Application }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const [overruling, setOverruling] = useState(false);
  const [placing, setPlacing] = useState(false);
  return (
    <>
      {application.state === 'INELIGIBLE' && (
        <Card level={2} title={t`Une règle n’est pas respectée`}>
          <p>
            <Trans>
              La candidature s’arrête ici, sauf si vous levez l’inéligibilité par écrit. En cause :{' '}
              {formats.list(application.unmetRules.map((rule) => `${words.rule(rule)} (${rule})`))}.
            </Trans>
          </p>
          <div>
            <Button kind="main" onPress={() => setOverruling(true)}>{t`Lever l’inéligibilité`}</Button>
          </div>
        </Card>
      )}
      {application.state === 'ELIGIBLE' && (
        <Card level={2} title={t`Prête pour le comité`}>
          <div>
            <Button kind="main" onPress={() => setPlacing(true)}>{t`Inscrire à un ordre du jour`}</Button>
          </div>
        </Card>
      )}
      {application.placement != null && (
        <Card level={2} title={t`À l’ordre du jour`} to={`/sessions/${application.placement.sessionId}`}>
          <p>
            <Trans>Voir la séance où elle sera traitée.</Trans>
          </p>
        </Card>
      )}
      {application.overrule != null && (
        <Banner tone="information" title={t`Inéligibilité levée le ${formats.date(application.overrule.overruledAt)}`}>
          <p className="prose">{application.overrule.reason}</p>
        </Banner>
      )}
      {application.decision != null && <Decided decision={application.decision} />}
      {overruling && <Overrule application={application} onClose={() => setOverruling(false)} />}
      {placing && <PutOnAgenda application={application} onClose={() => setPlacing(false)} />}
    </>
  );
}

function Decided({ decision }: { readonly decision: DecisionTaken }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Card level={2} title={words.outcome(decision.outcome)} above={formats.date(decision.decidedAt)}>
      {decision.amountCents > 0 && (
        <p>
          <Trans>
            {formats.money(decision.amountCents)}, plus {formats.money(decision.premiumCents)} de prime à l’alliance.
          </Trans>
        </p>
      )}
      {decision.conditions && <p className="prose">{decision.conditions}</p>}
      {decision.reasons && <p className="prose">{decision.reasons}</p>}
    </Card>
  );
}

function Overrule({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const overrule = useAct((text: string, key) => fundingActs.overrule(application.applicationId, text, key), {
    touches: [['funding', 'applications']],
    onDone: () => {
      toast(t`L’inéligibilité est levée.`);
      onClose();
    },
  });
  return (
    <Confirm
      title={t`Lever l’inéligibilité`}
      isOpen
      onClose={onClose}
      kind="main"
      act={t`Lever l’inéligibilité`}
      pending={overrule.pending}
      onConfirm={() => {
        setAsked(true);
        if (reason.trim() !== '') overrule.run(reason.trim());
      }}
    >
      <div className="stack">
        <p>
          <Trans>La candidature ira en comité malgré la règle non respectée. Votre raison reste avec le dossier.</Trans>
        </p>
        <TextField
          label={t`Votre raison`}
          rows={4}
          value={reason}
          onChange={setReason}
          maxLength={5_000}
          fault={overrule.faults['reason'] ?? (asked && reason.trim() === '' ? t`Écrivez votre raison.` : undefined)}
        />
        <ActFailure error={overrule.error} />
      </div>
    </Confirm>
  );
}

const matchTones: Record<MatchState, Tone> = {
  PROPOSED: 'neutral',
  ASKED: 'waiting',
  ACCEPTED: 'pine',
  DECLINED: 'neutral',
  EXPIRED: 'neutral',
  SUPERSEDED: 'neutral',
};

function Catalysts({ projectId }: { readonly projectId: string }) {
  const { t } = useLingui();
  const matches = useQuery(territoriesQueries.matchesOf(projectId));
  return (
    <Card level={2} title={t`Catalyseurs proposés`}>
      <Loaded query={matches}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">
              <Trans>Aucun catalyseur ne couvre ce territoire avec de la place, ou la recherche est en cours.</Trans>
            </p>
          ) : (
            <ul className="quiet-list stack gap-1">
              {items.map((match) => (
                <MatchLine key={match.matchId} match={match} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function MatchLine({ match }: { readonly match: Match }) {
  const { t } = useLingui();
  const formats = useFormats();
  const nameOf = useCatalystName();
  const names: Record<MatchState, string> = {
    PROPOSED: t`En réserve`,
    ASKED: match.answerBy ? t`Sollicité, réponse avant le ${formats.shortDate(match.answerBy)}` : t`Sollicité`,
    ACCEPTED: t`Accompagne`,
    DECLINED: t`A décliné`,
    EXPIRED: t`N’a pas répondu à temps`,
    SUPERSEDED: t`Plus nécessaire`,
  };
  return (
    <li>
      <Link to={`/catalysts/${match.catalyst.catalystId}`}>{nameOf(match.catalyst)}</Link>{' '}
      <Badge tone={matchTones[match.state]}>{names[match.state]}</Badge>
      {match.declineReason && <p className="small muted">« {match.declineReason} »</p>}
    </li>
  );
}

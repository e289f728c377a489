import { useLingui as useTranslator } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import plane from 'icons:paper-plane-tilt';
import pen from 'icons:signature';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { Problem } from '@/api/problem';
import { projectsActs, projectsQueries, type Eligibility, type Project } from '@/api/projects';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Banner } from '@/design/Banner';
import { Button } from '@/design/Button';
import { CharterText } from '@/design/CharterText';
import { Checkbox } from '@/design/fields/Checkbox';
import { Rule } from '@/design/Rule';
import { useFormats } from '@/i18n/format';
import { ruleWords } from '@/words/dossier-help';

import { DossierReading } from './DossierReading';
import { sectionOf } from './sections';
import styles from './SubmitSection.module.css';

interface SubmitSectionProps {
  readonly project: Project;
  readonly eligibility: Eligibility | undefined;
  /** Saves what is not saved yet; true once nothing is left. */
  readonly flush: () => Promise<boolean>;
}

export function SubmitSection({ project, eligibility, flush }: SubmitSectionProps) {
  const { t } = useLingui();
  return (
    <div className="stack gap-6">
      <section className="stack" aria-labelledby="charter">
        <h2 id="charter">{t`Signez la charte`}</h2>
        <SignCharter project={project} />
      </section>
      <section className="stack" aria-labelledby="reading">
        <Rule />
        <h2 id="reading">{t`Relisez une dernière fois`}</h2>
        <p className="measure">
          <Trans>Au dépôt, le dossier est figé tel que vous le lisez ici. Le comité et le catalyseur liront exactement ceci.</Trans>
        </p>
        <DossierReading project={project} />
      </section>
      <section className="stack" aria-labelledby="submit">
        <Rule />
        <h2 id="submit">{t`Déposez`}</h2>
        {eligibility !== undefined && <Submit project={project} eligibility={eligibility} flush={flush} />}
      </section>
    </div>
  );
}

function SignCharter({ project }: { readonly project: Project }) {
  const { t } = useLingui();
  const { i18n } = useTranslator();
  const formats = useFormats();
  const charter = useQuery(projectsQueries.charter(i18n.locale)).data;
  const [read, setRead] = useState(false);
  const sign = useAct((version: string) => projectsActs.signCharter(project.projectId, version), {
    touches: [['projects', 'project', project.projectId]],
  });
  const { lead } = project;
  const waiting = project.partners.filter(({ state }) => state === 'INVITED').length;
  if (lead.signedAt) {
    return (
      <div className="stack gap-1">
        <p className="cluster gap-1">
          <Badge tone="pine">{t`Signée`}</Badge>
          <Trans>au nom de {lead.name}, le {formats.dateTime(lead.signedAt)}</Trans>
        </p>
        {waiting > 0 && (
          <p className="muted">
            <Trans>Chaque partenaire la signe en confirmant sa part.</Trans>
          </p>
        )}
        <details>
          <summary>{t`Relire la charte`}</summary>
          <div className={styles['charter']}>
            <CharterText />
          </div>
        </details>
      </div>
    );
  }
  return (
    <div className="stack">
      <p className="measure">
        <Trans>Le porteur et chaque partenaire signent la même charte. Voici à quoi elle engage.</Trans>
      </p>
      <div className={styles['charter']}>
        <CharterText />
      </div>
      {project.rights.includes('SIGN') ? (
        <>
          <Checkbox isSelected={read} onChange={setRead}>
            <Trans>J’ai lu la charte, et je m’y engage au nom de {lead.name}.</Trans>
          </Checkbox>
          <ActFailure error={sign.error} />
          <div>
            <Button icon={pen} isDisabled={!read || charter === undefined} pending={sign.pending} onPress={() => charter && sign.run(charter.version)}>
              {t`Signer la charte`}
            </Button>
          </div>
        </>
      ) : (
        <Banner tone="waiting" title={t`Une autre personne doit signer`}>
          <Trans>Seuls les responsables et signataires de {lead.name} peuvent l’engager. Demandez-leur d’ouvrir cette page.</Trans>
        </Banner>
      )}
    </div>
  );
}

interface SubmitProps {
  readonly project: Project;
  readonly eligibility: Eligibility;
  readonly flush: () => Promise<boolean>;
}

function Submit({ project, eligibility, flush }: SubmitProps) {
  const { t } = useLingui();
  const { _ } = useTranslator();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [confirmed, setConfirmed] = useState(false);
  const { projectId } = project;
  const submit = useAct(
    async (confirmIneligible: boolean, key) => {
      if (!(await flush())) throw new NotSaved();
      return projectsActs.submit(projectId, confirmIneligible, key);
    },
    {
      onDone: (receipt) => {
        queries.setQueryData(projectsQueries.receipt(projectId).queryKey, receipt);
        // Read again only once the receipt is there: the editor leaves a dossier that is no longer a draft.
        void Promise.resolve(navigate(`/projects/${projectId}/receipt`, { replace: true })).then(() =>
          queries.invalidateQueries({ queryKey: ['projects'] }),
        );
      },
    },
  );
  // A double click comes faster than the screen can say that the first is under way.
  const sending = useRef(false);
  useEffect(() => {
    if (!submit.pending) sending.current = false;
  }, [submit.pending]);
  const send = (confirmIneligible: boolean) => {
    if (sending.current) return;
    sending.current = true;
    submit.run(confirmIneligible);
  };
  const unmet = eligibility.rules.filter(({ outcome }) => outcome !== 'MET');
  const blocking = unmet.filter((finding) => finding.blocking);
  const toConfirm = unmet.filter((finding) => !finding.blocking);
  const { unfinished } = eligibility;

  if (!eligibility.canSubmit) {
    return (
      <Banner tone="attention" title={t`Il reste à compléter`}>
        <ul>
          {unfinished.map(({ field, message }) => (
            <li key={field}>
              <Link to={`/projects/${projectId}/edit/${field.startsWith('budget') ? 'budget' : 'presentation'}`}>{message}</Link>
            </li>
          ))}
          {blocking.map(({ rule, reason }) => (
            <li key={rule}>
              <Link to={`/projects/${projectId}/edit/${sectionOf(rule)}`}>{_(ruleWords[rule])}</Link> : {reason}
            </li>
          ))}
        </ul>
      </Banner>
    );
  }
  if (!project.rights.includes('SUBMIT')) {
    return (
      <Banner tone="waiting" title={t`Une autre personne doit déposer`}>
        <Trans>Votre place dans l’organisation vous laisse écrire, non déposer. Demandez à l’un de ses responsables d’ouvrir cette page.</Trans>
      </Banner>
    );
  }
  const mustConfirm = toConfirm.length > 0;
  return (
    <div className="stack">
      {mustConfirm ? (
        <Banner tone="attention" title={t`Une règle de l’appel n’est pas remplie`}>
          <p>
            <Trans>
              Vous pouvez déposer tout de même. Votre dossier sera d’abord <strong>non éligible</strong>, et l’équipe du fonds dira par écrit si elle
              l’admet.
            </Trans>
          </p>
          <ul>
            {toConfirm.map(({ rule, reason }) => (
              <li key={rule}>
                <Link to={`/projects/${projectId}/edit/${sectionOf(rule)}`}>{_(ruleWords[rule])}</Link> : {reason}
              </li>
            ))}
          </ul>
          <Checkbox isSelected={confirmed} onChange={setConfirmed}>
            <Trans>J’ai compris, et je dépose tout de même.</Trans>
          </Checkbox>
        </Banner>
      ) : (
        <p className="measure">
          <Trans>Tout y est. Vous recevrez un reçu avec un numéro, ici et par courriel.</Trans>
        </p>
      )}
      {submit.error instanceof NotSaved ? (
        <Banner tone="fault" announced title={t`Votre dernier texte n’est pas encore enregistré`}>
          <Trans>Attendez qu’il le soit, puis déposez.</Trans>
        </Banner>
      ) : (
        <SubmitFailure error={submit.error} />
      )}
      <div>
        <Button
          kind="main"
          size="large"
          icon={plane}
          pending={submit.pending}
          isDisabled={mustConfirm && !confirmed}
          onPress={() => send(mustConfirm && confirmed)}
        >
          {t`Déposer le dossier`}
        </Button>
      </div>
    </div>
  );
}

class NotSaved extends Error {}

/** What the platform still finds against it, all at once. */
function SubmitFailure({ error }: { readonly error: unknown }) {
  const { t } = useLingui();
  if (!(error instanceof Problem) || error.faults.length === 0) return <ActFailure error={error} />;
  return (
    <Banner tone="fault" announced title={error.detail || t`Le dossier n’a pas pu être déposé`}>
      <ul>
        {error.faults.map((fault) => (
          <li key={fault.field + fault.code}>{fault.message}</li>
        ))}
      </ul>
    </Banner>
  );
}

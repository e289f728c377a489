import { useLingui as useTranslator } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';

import { projectsActs, projectsQueries, type Project } from '@/api/projects';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Banner } from '@/design/Banner';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button, LinkButton } from '@/design/Button';
import { Card } from '@/design/Card';
import { Confirm } from '@/design/Dialog';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Rule } from '@/design/Rule';
import { Loaded } from '@/design/states';
import { Timeline } from '@/design/Timeline';
import { useFormats } from '@/i18n/format';
import { projectStateWords } from '@/words/project-states';
import { useTimelineSentences } from '@/words/timeline';
import { useWords } from '@/words/words';

import { DossierReading } from './DossierReading';

export default function ProjectPage() {
  const { projectId = '' } = useParams();
  const project = useQuery(projectsQueries.project(projectId));
  return (
    <div className="page main">
      <Loaded query={project}>
        {(data) =>
          data.state === 'DRAFT' && data.role === 'LEAD' && data.rights.includes('EDIT') ? (
            <Navigate to={`/projects/${projectId}/edit/presentation`} replace />
          ) : (
            <Sheet project={data} />
          )
        }
      </Loaded>
    </div>
  );
}

function Sheet({ project }: { readonly project: Project }) {
  const { t } = useLingui();
  const { _ } = useTranslator();
  const { name, tone } = projectStateWords[project.state];
  const title = project.sections.presentation.title;
  return (
    <>
      <Breadcrumbs items={[{ label: t`Mon espace`, to: '/my-space' }, { label: title }]} />
      <PageTitle
        windowTitle={title}
        above={
          <span className="cluster gap-1">
            <Badge tone={tone}>{_(name)}</Badge>
            {project.number}
          </span>
        }
      >
        {title}
      </PageTitle>
      <div className="aside">
        <div className="stack gap-6">
          <Standing project={project} />
          <section className="stack gap-3" aria-labelledby="story">
            <Rule />
            <h2 id="story">{t`Étape par étape`}</h2>
            <Story projectId={project.projectId} />
          </section>
          <section className="stack gap-3" aria-labelledby="dossier">
            <Rule />
            <h2 id="dossier">{project.state === 'DRAFT' ? t`Le dossier en préparation` : t`Le dossier déposé`}</h2>
            <DossierReading project={project} />
          </section>
        </div>
        <Card ground="sheet">
          {project.call && (
            <p>
              <span className="muted small">{t`Appel`}</span>
              <br />
              <Link to={`/calls/${project.call.callId}`}>{project.call.title}</Link>
            </p>
          )}
          <p>
            <span className="muted small">{t`Porté par`}</span>
            <br />
            {project.lead.name}
          </p>
          {project.receipt && <LinkButton wide to={`/projects/${project.projectId}/receipt`}>{t`Voir le reçu`}</LinkButton>}
          <Withdraw project={project} />
        </Card>
      </div>
    </>
  );
}

/** Where the project stands, in a sentence, and what comes next. */
function Standing({ project }: { readonly project: Project }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const { state, decision } = project;
  switch (state) {
    case 'DRAFT':
      return (
        <Banner title={t`Le porteur prépare le dossier`}>
          <Trans>Votre part est confirmée et votre signature est là. Nous vous préviendrons du dépôt.</Trans>
        </Banner>
      );
    case 'SUBMITTED':
    case 'UNDER_REVIEW':
      return (
        <Banner tone="waiting" title={t`Le dossier est étudié`}>
          <Trans>Un catalyseur de votre territoire va vous rencontrer, puis donner un avis local. Vous n’avez rien à faire d’ici là.</Trans>
        </Banner>
      );
    case 'INELIGIBLE':
      return (
        <Banner tone="attention" title={t`Une règle de l’appel n’est pas remplie`}>
          <p>
            <Trans>L’équipe du fonds dira par écrit si elle admet le dossier malgré cela.</Trans>
          </p>
          {project.unmetRules && <p>{formats.list(project.unmetRules.map((rule) => words.rule(rule)))}</p>}
        </Banner>
      );
    case 'IN_COMMITTEE':
      return (
        <Banner tone="waiting" title={t`Le comité va se prononcer`}>
          {project.sessionAt ? (
            <Trans>La séance a lieu le {formats.dateTime(project.sessionAt)}. La décision vous sera dite aussitôt.</Trans>
          ) : (
            <Trans>Le dossier est à l’ordre du jour. La décision vous sera dite aussitôt.</Trans>
          )}
        </Banner>
      );
    case 'FUNDED':
      return (
        <Banner
          tone="pine"
          title={t`Votre projet est soutenu`}
          actions={<LinkButton to={`/catalogue/${project.projectId}`}>{t`Voir la page publique et les votes`}</LinkButton>}
        >
          {decision && (
            <p>
              <Trans>
                Le comité a décidé le {formats.date(decision.decidedAt)} de vous soutenir à hauteur de {formats.money(decision.amountCents)}.
              </Trans>{' '}
              {decision.premiumCents > 0 && <Trans>Une prime à l’alliance de {formats.money(decision.premiumCents)} s’y ajoute.</Trans>}
            </p>
          )}
        </Banner>
      );
    case 'WAITING_LIST':
      return (
        <Banner tone="waiting" title={t`Votre projet est sur la liste d’attente`}>
          <Trans>Le comité veut le soutenir, mais l’enveloppe est engagée. Si de l’argent se libère, nous vous le dirons.</Trans>
        </Banner>
      );
    case 'REFUSED':
      return (
        <Banner tone="attention" title={t`Le comité n’a pas retenu ce projet`}>
          <Trans>Vous pouvez le présenter à un autre appel, dans un nouveau dossier.</Trans>
        </Banner>
      );
    case 'DEFERRED':
      return (
        <Banner tone="waiting" title={t`Le comité a ajourné sa décision`}>
          <Trans>L’équipe du fonds vous dira quand et comment il sera examiné à nouveau.</Trans>
        </Banner>
      );
    case 'WITHDRAWN':
      return (
        <Banner tone="neutral" title={t`Ce dossier a été retiré`}>
          {project.withdrawnAt && <Trans>Le {formats.dateTime(project.withdrawnAt)}, par le porteur.</Trans>}
        </Banner>
      );
  }
}

function Story({ projectId }: { readonly projectId: string }) {
  const timeline = useQuery({ ...projectsQueries.timeline(projectId), refetchInterval: 30_000 });
  const sentences = useTimelineSentences();
  return <Loaded query={timeline}>{(steps) => <Timeline steps={sentences(steps)} />}</Loaded>;
}

const withdrawable: readonly Project['state'][] = ['SUBMITTED', 'INELIGIBLE', 'UNDER_REVIEW', 'IN_COMMITTEE', 'DEFERRED'];

function Withdraw({ project }: { readonly project: Project }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct(() => projectsActs.withdraw(project.projectId, reason.trim() || undefined), {
    touches: [['projects']],
    onDone: () => setAsking(false),
  });
  if (!project.rights.includes('SUBMIT') || !withdrawable.includes(project.state)) return null;
  return (
    <>
      <Button kind="plain" size="small" onPress={() => setAsking(true)}>{t`Retirer le dossier`}</Button>
      <Confirm
        isOpen={asking}
        title={t`Retirer ce dossier ?`}
        act={t`Retirer le dossier`}
        pending={withdraw.pending}
        onClose={() => setAsking(false)}
        onConfirm={() => withdraw.run()}
      >
        <p>
          <Trans>Il ne sera plus étudié, et vos partenaires en seront prévenus. Pour le présenter à nouveau, il faudra un nouveau dossier.</Trans>
        </p>
        <TextField label={t`Raison`} isRequired={false} value={reason} onChange={setReason} rows={3} maxLength={2000} />
        <ActFailure error={withdraw.error} />
      </Confirm>
    </>
  );
}

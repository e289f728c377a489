import { useLingui } from '@lingui/react/macro';
import { useLingui as useTranslator } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate, useParams } from 'react-router';

import { projectsActs, projectsQueries, type Eligibility, type PresentationContent, type Project, type Saved } from '@/api/projects';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { PageTitle } from '@/design/PageTitle';
import { Loaded, Missing, Skeleton } from '@/design/states';
import { Stepper, type Step } from '@/design/Stepper';
import { useSession } from '@/session/session';

import { budgetOf } from './budget';
import { CallChoice } from './CallChoice';
import styles from './EditorPage.module.css';
import { EligibilityPanel } from './EligibilityPanel';
import { sections, type SectionName } from './sections';
import { useSectionDraft } from './use-section-draft';

const PresentationSection = lazy(() => import('./PresentationSection').then((its) => ({ default: its.PresentationSection })));
const PresentationConflict = lazy(() => import('./PresentationSection').then((its) => ({ default: its.PresentationConflict })));
const BudgetSection = lazy(() => import('./BudgetSection').then((its) => ({ default: its.BudgetSection })));
const BudgetConflict = lazy(() => import('./BudgetSection').then((its) => ({ default: its.BudgetConflict })));
const AllianceSection = lazy(() => import('./AllianceSection').then((its) => ({ default: its.AllianceSection })));
const DocumentsSection = lazy(() => import('./DocumentsSection').then((its) => ({ default: its.DocumentsSection })));
const SubmitSection = lazy(() => import('./SubmitSection').then((its) => ({ default: its.SubmitSection })));

export default function EditorPage() {
  const { projectId = '', section = '' } = useParams();
  const project = useQuery(projectsQueries.project(projectId));
  const personId = useSession().data?.person?.id ?? '';
  return (
    <div className={`page main ${styles['wide']}`}>
      <Loaded query={project}>
        {(data) => {
          const known = sections.find(({ name }) => name === section);
          if (known === undefined) return <Missing />;
          if (data.state !== 'DRAFT' || data.role !== 'LEAD') return <Navigate to={`/projects/${projectId}`} replace />;
          return <Editor project={data} personId={personId} current={known.name} />;
        }}
      </Loaded>
    </div>
  );
}

interface EditorProps {
  readonly project: Project;
  readonly personId: string;
  readonly current: SectionName;
}

function Editor({ project, personId, current }: EditorProps) {
  const { t } = useLingui();
  const { _ } = useTranslator();
  const { projectId } = project;
  const presentation = useSectionDraft({
    personId,
    projectId,
    section: 'presentation',
    saved: project.sections.presentation,
    contentOf: presentationOf,
    save: (content, version) => projectsActs.savePresentation(projectId, content, version),
  });
  const budget = useSectionDraft({
    personId,
    projectId,
    section: 'budget',
    saved: project.sections.budget,
    contentOf: budgetOf,
    save: (content, version) => projectsActs.saveBudget(projectId, content, version),
  });
  const eligibility = useQuery({ ...projectsQueries.eligibility(projectId), placeholderData: (before) => before });
  const heading = sections.find(({ name }) => name === current)?.title;
  const title = presentation.content.title || t`Projet sans titre`;
  const flush = async () => (await presentation.flush()) && (await budget.flush());

  return (
    <>
      <Breadcrumbs items={[{ label: t`Mon espace`, to: '/my-space' }, { label: title }]} />
      <div className={styles['head']}>
        <p className={styles['project']}>{title}</p>
        <CallChoice project={project} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['steps']}>
          <Stepper steps={useSteps(project, eligibility.data)} current={current} label={t`Parties du dossier`} />
        </div>
        <div className={styles['work']}>
          <PageTitle key={current} windowTitle={heading && `${_(heading)} – ${title}`}>
            {heading && _(heading)}
          </PageTitle>
          <Suspense fallback={<Skeleton />}>
            {current === 'presentation' && <PresentationSection section={presentation} project={project} eligibility={eligibility.data} />}
            {current === 'alliance' && <AllianceSection project={project} eligibility={eligibility.data} />}
            {current === 'budget' && <BudgetSection section={budget} eligibility={eligibility.data} />}
            {current === 'documents' && <DocumentsSection project={project} eligibility={eligibility.data} />}
            {current === 'submit' && <SubmitSection project={project} eligibility={eligibility.data} flush={flush} />}
          </Suspense>
        </div>
        <aside className={styles['sight']} aria-label={t`Éligibilité et prime`}>
          <Loaded query={eligibility}>{(data) => <EligibilityPanel eligibility={data} projectId={projectId} />}</Loaded>
        </aside>
      </div>
      <Suspense fallback={null}>
        {presentation.status.kind === 'conflict' && <PresentationConflict section={presentation} />}
        {budget.status.kind === 'conflict' && <BudgetConflict section={budget} />}
      </Suspense>
    </>
  );
}

function presentationOf(saved: Saved<PresentationContent>): PresentationContent {
  const { title, summary, sdgs, objective = null, partnershipKinds, territories } = saved;
  return { title, summary, sdgs, objective, partnershipKinds, territories };
}

/** A part is done once no rule and no missing field points into it. */
function useSteps(project: Project, eligibility: Eligibility | undefined): readonly Step[] {
  const { _ } = useTranslator();
  return sections.map(({ name, title, rules, field }) => {
    const unmet = eligibility?.rules.some(({ rule, outcome }) => rules.includes(rule) && outcome !== 'MET') ?? true;
    const unfinished = eligibility?.unfinished.some((fault) => field !== undefined && fault.field.startsWith(field)) ?? true;
    return {
      id: name,
      label: _(title),
      to: `/projects/${project.projectId}/edit/${name}`,
      done: eligibility !== undefined && !unmet && !unfinished,
    };
  });
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';

import { projectsQueries, type SupportedProjectPage as Supported } from '@/api/projects';
import { AlliancePicture } from '@/design/AlliancePicture';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Card } from '@/design/Card';
import { DefinitionList } from '@/design/DefinitionList';
import { PageTitle } from '@/design/PageTitle';
import { Rule } from '@/design/Rule';
import { SdgTags } from '@/design/SdgTags';
import { Loaded } from '@/design/states';
import { Timeline } from '@/design/Timeline';
import { VotesByCollege } from '@/design/VotesByCollege';
import { useFormats } from '@/i18n/format';
import { useTimelineSentences } from '@/words/timeline';

export default function SupportedProjectPage() {
  const { projectId = '' } = useParams();
  const project = useQuery(projectsQueries.supported(projectId));
  return (
    <div className="page main">
      <Loaded query={project}>{(data) => <Sheet project={data} />}</Loaded>
    </div>
  );
}

function Sheet({ project }: { readonly project: Supported }) {
  const { t } = useLingui();
  const formats = useFormats();
  const sentences = useTimelineSentences();
  return (
    <>
      <Breadcrumbs items={[{ label: t`Projets soutenus`, to: '/catalogue' }, { label: project.title }]} />
      <PageTitle above={formats.list(project.territories.map(({ name }) => name))} lead={project.summary} windowTitle={project.title}>
        {project.title}
      </PageTitle>
      <div className="aside">
        <div className="stack gap-6">
          <section className="stack gap-3" aria-labelledby="alliance">
            <Rule />
            <h2 id="alliance">{t`L’alliance`}</h2>
            <AlliancePicture
              allies={project.alliance.map((ally, index) => ({
                id: `${index}`,
                name: ally.name,
                profile: ally.profile,
                isLead: ally.role === 'LEAD',
              }))}
            />
          </section>
          <section className="stack gap-3" aria-labelledby="decision">
            <Rule />
            <h2 id="decision">{t`La décision du comité`}</h2>
            <p className="measure">
              <Trans>
                Le {formats.date(project.decidedAt)}, le comité d’engagement a soutenu ce projet à hauteur de {formats.money(project.amountCents)}.
              </Trans>{' '}
              {project.premiumCents > 0 && (
                <Trans>
                  Une prime à l’alliance de {formats.money(project.premiumCents)} s’y ajoute, parce que des acteurs de plusieurs familles s’y engagent.
                </Trans>
              )}
            </p>
            {project.votes.length > 0 && (
              <VotesByCollege votes={project.votes.map(({ forVotes, ...votes }) => ({ ...votes, for: forVotes }))} />
            )}
            <p className="small">
              <Link to="/how-we-decide">{t`Comprendre ce vote`}</Link> · <Link to="/check">{t`Le vérifier`}</Link>
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="story">
            <Rule />
            <h2 id="story">{t`Étape par étape`}</h2>
            <Timeline steps={sentences(project.timeline)} />
          </section>
        </div>
        <Card ground="sheet">
          <DefinitionList
            stacked
            items={[
              { term: t`Soutien en tout`, value: <strong className="number">{formats.money(project.amountCents + project.premiumCents)}</strong> },
              { term: t`Porté par`, value: project.leadName },
              { term: t`Territoires`, value: formats.list(project.territories.map(({ name }) => name)) },
              { term: t`Objectifs de développement durable`, value: <SdgTags sdgs={project.sdgs} names /> },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

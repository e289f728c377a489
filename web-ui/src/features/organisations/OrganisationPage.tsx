import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import { projectsQueries, type Organisation, type OrganisationMember } from '@/api/projects';
import { allItems } from '@/api/queries';
import { Badge } from '@/design/Badge';
import { LinkButton } from '@/design/Button';
import { DefinitionList } from '@/design/DefinitionList';
import { PageTitle } from '@/design/PageTitle';
import { ProfileTag } from '@/design/ProfileTag';
import { ProjectCard } from '@/design/ProjectCard';
import { Rule } from '@/design/Rule';
import { Loaded } from '@/design/states';

import { writeSiret } from './numbers';

export default function OrganisationPage() {
  const { organisationId = '' } = useParams();
  const organisation = useQuery(projectsQueries.organisation(organisationId));
  return (
    <div className="page narrow main">
      <Loaded query={organisation}>{(data) => <Sheet organisation={data} />}</Loaded>
    </div>
  );
}

function Sheet({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useLingui();
  const { members } = organisation;
  const roles: Readonly<Record<OrganisationMember['role'], string>> = {
    OWNER: t`Responsable`,
    EDITOR: t`Rédige`,
    SIGNATORY: t`Signe`,
    READER: t`Lit`,
  };
  return (
    <div className="stack gap-6">
      <div>
        <PageTitle
          above={<ProfileTag profile={organisation.profile} />}
          actions={members && <LinkButton kind="main" to="/calls">{t`Voir les appels ouverts`}</LinkButton>}
        >
          {organisation.name}
        </PageTitle>
        <DefinitionList
          items={[
            { term: t`Commune`, value: organisation.communeName },
            ...(organisation.siret ? [{ term: t`SIRET`, value: writeSiret(organisation.siret) }] : []),
            ...(organisation.rna ? [{ term: t`RNA`, value: organisation.rna }] : []),
            { term: t`Numéro sur le portail`, value: organisation.number },
          ]}
        />
      </div>
      {members && members.length > 0 && (
        <section className="stack" aria-labelledby="members">
          <Rule />
          <h2 id="members">{t`Les personnes`}</h2>
          <p className="muted small">
            <Trans>Seules les personnes de l’organisation voient cette liste.</Trans>
          </p>
          <ul className="stack gap-1 quiet-list">
            {members.map((member) => (
              <li key={member.personId} className="cluster gap-1">
                {member.name === '' ? <span className="muted">{t`Une personne qui ne s’est pas encore connectée`}</span> : member.name}{' '}
                <Badge tone={member.role === 'OWNER' ? 'pine' : 'neutral'}>{roles[member.role]}</Badge>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SupportedProjects name={organisation.name} />
    </div>
  );
}

/** The catalogue is searched by the lead's name: an organisation without a supported project shows nothing. */
function SupportedProjects({ name }: { readonly name: string }) {
  const { t } = useLingui();
  const projects = allItems(useInfiniteQuery(projectsQueries.catalogue({ query: name })).data).filter(({ leadName }) => leadName === name);
  if (projects.length === 0) return null;
  return (
    <section className="stack gap-3" aria-labelledby="its-projects">
      <Rule />
      <h2 id="its-projects">{t`Ses projets soutenus`}</h2>
      <div className="cards">
        {projects.map((project) => (
          <ProjectCard key={project.projectId} project={project} />
        ))}
      </div>
    </section>
  );
}

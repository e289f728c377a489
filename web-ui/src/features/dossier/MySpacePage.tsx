import { useLingui as useTranslator } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import arrow from 'icons:arrow-right';
import plus from 'icons:plus';
import { Link } from 'react-router';

import { fundingQueries } from '@/api/funding';
import { projectsQueries, type MyProject } from '@/api/projects';
import { allItems } from '@/api/queries';
import { territoriesQueries } from '@/api/territories';
import { Badge } from '@/design/Badge';
import { Button, LinkButton } from '@/design/Button';
import { Card } from '@/design/Card';
import { DaysLeft } from '@/design/DaysLeft';
import { PageTitle } from '@/design/PageTitle';
import { Rule } from '@/design/Rule';
import { Empty, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useMe, useSession } from '@/session/session';
import { projectStateWords } from '@/words/project-states';
import { useWords } from '@/words/words';

import { nextStepOf } from './next-steps';
import styles from './MySpacePage.module.css';

export default function MySpacePage() {
  const { t } = useLingui();
  const name = useSession().data?.person?.name ?? '';
  return (
    <div className="page main stack gap-6">
      <PageTitle
        windowTitle={t`Mon espace`}
        above={<Trans>Bonjour {name}</Trans>}
        actions={<LinkButton kind="main" icon={plus} to="/projects/new">{t`Commencer un projet`}</LinkButton>}
      >
        <Trans>Où en sont les choses</Trans>
      </PageTitle>
      <Asked />
      <Dossiers />
      <Organisations />
    </div>
  );
}

/** What others wait for from this person: shown only when there is something. */
function Asked() {
  const { t } = useLingui();
  const formats = useFormats();
  const invitations = useQuery(projectsQueries.myInvitations()).data?.items ?? [];
  const matches = (useQuery(territoriesQueries.myMatches()).data?.items ?? []).filter(({ state }) => state === 'ASKED');
  const sessions = (useQuery(fundingQueries.sessions()).data?.items ?? []).filter(({ state }) => state === 'CONVENED' || state === 'OPEN');
  if (invitations.length + matches.length + sessions.length === 0) return null;
  return (
    <section className="stack gap-3" aria-labelledby="asked">
      <Rule />
      <h2 id="asked">{t`On vous attend`}</h2>
      <div className="cards">
        {sessions.map((session) => (
          <Card
            key={session.sessionId}
            to={`/sessions/${session.sessionId}`}
            title={session.committee.name}
            above={<Badge tone={session.state === 'OPEN' ? 'attention' : 'information'}>{session.state === 'OPEN' ? t`Séance en cours` : t`Séance à venir`}</Badge>}
          >
            <p>{formats.dateTime(session.startsAt)}</p>
          </Card>
        ))}
        {matches.map((match) => (
          <Card
            key={match.matchId}
            to={`/matches/${match.matchId}`}
            title={match.title}
            above={<Badge tone="attention">{t`Accompagner ce projet ?`}</Badge>}
          >
            {match.answerBy && (
              <p>
                <Trans>Répondez avant le {formats.dateTime(match.answerBy)}.</Trans>
              </p>
            )}
          </Card>
        ))}
        {invitations.map((invitation) => (
          <Card
            key={invitation.invitationId}
            to={`/invitations/${invitation.invitationId}`}
            title={invitation.projectTitle}
            above={<Badge tone="attention">{t`Invitation à rejoindre une alliance`}</Badge>}
          >
            <p>
              <Trans>{invitation.leadName} vous invite depuis le {formats.date(invitation.invitedAt)}.</Trans>
            </p>
          </Card>
        ))}
      </div>
    </section>
  );
}

function Dossiers() {
  const { t } = useLingui();
  const mine = useInfiniteQuery(projectsQueries.mine());
  return (
    <section className="stack gap-3" aria-labelledby="dossiers">
      <Rule />
      <h2 id="dossiers">{t`Mes dossiers`}</h2>
      <Loaded query={mine}>
        {(data) => {
          const projects: readonly MyProject[] = allItems(data);
          if (projects.length === 0) {
            return (
              <Empty
                title={t`Vous n’avez pas encore de dossier`}
                actions={<LinkButton kind="main" to="/calls">{t`Voir les appels ouverts`}</LinkButton>}
              >
                <p>
                  <Trans>Choisissez un appel, donnez un titre à votre projet : le brouillon s’enregistre seul, et vous pouvez le reprendre ici quand vous voulez.</Trans>
                </p>
              </Empty>
            );
          }
          return (
            <ul className={styles['dossiers']}>
              {projects.map((project) => (
                <DossierLine key={project.projectId} project={project} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {mine.hasNextPage && (
        <div>
          <Button pending={mine.isFetchingNextPage} onPress={() => void mine.fetchNextPage()}>{t`Voir les plus anciens`}</Button>
        </div>
      )}
    </section>
  );
}

function DossierLine({ project }: { readonly project: MyProject }) {
  const { _ } = useTranslator();
  const { name, tone } = projectStateWords[project.state];
  const next = nextStepOf(project);
  return (
    <li className={styles['dossier']}>
      <div className="stack gap-1">
        <div className="cluster gap-1">
          <Badge tone={tone}>{_(name)}</Badge>
          {project.number && <span className="muted small">{project.number}</span>}
          {project.role === 'PARTNER' && (
            <span className="muted small">
              <Trans>avec {project.leadName}</Trans>
            </span>
          )}
        </div>
        <h3>
          <Link to={`/projects/${project.projectId}`}>{project.title || <Trans>Projet sans titre</Trans>}</Link>
        </h3>
        {project.callTitle && <p className="muted">{project.callTitle}</p>}
        {project.state === 'DRAFT' && project.closesAt && <DaysLeft until={project.closesAt} />}
      </div>
      <div className={styles['next']}>
        <p>{_(next.words)}</p>
        {next.act !== null && (
          <LinkButton kind={project.state === 'DRAFT' ? 'main' : 'quiet'} to={next.to} iconAfter={arrow}>
            {_(next.act)}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

function Organisations() {
  const { t } = useLingui();
  const words = useWords();
  const me = useMe();
  return (
    <section className="stack gap-3" aria-labelledby="organisations">
      <Rule />
      <div className="cluster between">
        <h2 id="organisations">{t`Mes organisations`}</h2>
        <Link to="/organisations/new">{t`Inscrire une organisation`}</Link>
      </div>
      <Loaded query={me}>
        {({ memberships }) =>
          memberships.length === 0 ? (
            <p className="muted measure">
              <Trans>Inscrivez votre organisation pour porter un projet ou rejoindre une alliance. Cela prend deux minutes.</Trans>
            </p>
          ) : (
            <ul className="quiet-list stack gap-1">
              {memberships.map((membership) => (
                <li key={membership.organisationId}>
                  <Link to={`/organisations/${membership.organisationId}`}>{membership.name}</Link>{' '}
                  <span className="muted">· {words.profile(membership.profile)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

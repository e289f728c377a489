import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import arrow from 'icons:arrow-right';
import { lazy } from 'react';
import { Link } from 'react-router';

import { fundingQueries } from '@/api/funding';
import { projectsQueries } from '@/api/projects';
import { allItems } from '@/api/queries';
import { territoriesQueries } from '@/api/territories';
import { LinkButton } from '@/design/Button';
import { CallCard } from '@/design/CallCard';
import { PageTitle } from '@/design/PageTitle';
import { ProjectCard } from '@/design/ProjectCard';
import { Rule } from '@/design/Rule';
import { Empty, Loaded } from '@/design/states';
import { WhenNear } from '@/design/WhenNear';
import { useFormats } from '@/i18n/format';
import { useSession } from '@/session/session';

import { Meeting } from './Meeting';
import styles from './HomePage.module.css';

const DepartmentMap = lazy(() => import('@/design/DepartmentMap').then(({ DepartmentMap: It }) => ({ default: It })));

export default function HomePage() {
  const { t } = useLingui();
  const session = useSession().data;
  return (
    <>
      <section className={styles['opening']}>
        <div className={`page ${styles['openingColumns']}`}>
          <div className={styles['words']}>
            <PageTitle
              windowTitle={t`Accueil`}
              lead={
                <Trans>
                  La Fondation des Territoires finance des alliances locales : associations, entreprises, collectivités,
                  chercheurs, habitants, qui s’engagent ensemble pour le bien commun.
                </Trans>
              }
            >
              <Trans>Seul, on commence. Ensemble, un territoire avance.</Trans>
            </PageTitle>
            {session?.signedIn ? <Welcome name={session.person?.name ?? ''} /> : <FirstActs />}
          </div>
          <Meeting />
        </div>
      </section>
      <OpenCalls />
      <Supported />
      <Stories />
      <Path />
    </>
  );
}

function FirstActs() {
  const { t } = useLingui();
  return (
    <div className="cluster">
      <LinkButton kind="main" size="large" to="/calls" iconAfter={arrow}>{t`Déposez votre projet`}</LinkButton>
      <LinkButton kind="plain" size="large" to="/how-we-decide">{t`Comment nous décidons`}</LinkButton>
    </div>
  );
}

function Welcome({ name }: { readonly name: string }) {
  const { t } = useLingui();
  const mine = useInfiniteQuery(projectsQueries.mine());
  const projects = allItems(mine.data);
  const drafts = projects.filter((project) => project.state === 'DRAFT').length;
  return (
    <div className="stack gap-1">
      <p>
        <Trans>Bonjour {name}.</Trans>{' '}
        {drafts > 0 && <Plural value={drafts} one="Un brouillon vous attend." other="# brouillons vous attendent." />}
      </p>
      {mine.isSuccess && projects.length === 0 ? (
        <FirstActs />
      ) : (
        <div className="cluster">
          <LinkButton kind="main" size="large" to="/my-space" iconAfter={arrow}>{t`Voir où en sont mes dossiers`}</LinkButton>
        </div>
      )}
    </div>
  );
}

function OpenCalls() {
  const { t } = useLingui();
  const open = useInfiniteQuery(fundingQueries.calls({ state: 'open' }));
  return (
    <section className={`page ${styles['section']}`} aria-labelledby="open-calls">
      <Rule />
      <div className="cluster between">
        <h2 id="open-calls">{t`Appels ouverts`}</h2>
        <Link to="/calls">{t`Tous les appels à projets`}</Link>
      </div>
      <Loaded query={open}>
        {(data) => {
          const calls = allItems(data);
          if (calls.length === 0) {
            return (
              <Empty title={t`Aucun appel n’est ouvert aujourd’hui`}>
                <p>
                  <Trans>
                    Vous pouvez déjà <Link to="/my-space">préparer votre projet</Link> et inviter vos partenaires : vous le
                    déposerez dès le prochain appel.
                  </Trans>
                </p>
              </Empty>
            );
          }
          return (
            <div className="cards">
              {calls.slice(0, 3).map((call) => (
                <CallCard key={call.callId} call={call} />
              ))}
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

function Supported() {
  const { t } = useLingui();
  const formats = useFormats();
  const observatory = useQuery(territoriesQueries.observatory());
  return (
    <section className={`page ${styles['section']}`} aria-labelledby="supported">
      <Rule />
      <h2 id="supported">{t`Là où des alliances agissent`}</h2>
      <Loaded query={observatory}>
        {({ supportedProjects, totalCents, byDepartment, medianProfiles }) => {
          const departments = byDepartment.filter(({ projects }) => projects > 0);
          const places = departments.length;
          return (
            <div className={styles['supported']}>
              <WhenNear>
                <DepartmentMap
                  figures={departments.map(({ code, name, projects }) => ({
                    code: code.replace('department-', ''),
                    name,
                    value: projects,
                    words: projects === 1 ? t`1 projet` : t`${projects} projets`,
                  }))}
                  sentence={t`Projets soutenus, par département. Choisissez-en un pour les lire.`}
                  valueHeader={t`Projets soutenus`}
                  linkTo={(code) => `/catalogue?territory=department-${code}`}
                />
              </WhenNear>
              <dl className={styles['figures']}>
                <div>
                  <dd>{formats.number(supportedProjects)}</dd>
                  <dt>
                    <Plural value={supportedProjects} one="projet soutenu" other="projets soutenus" />
                  </dt>
                </div>
                <div>
                  <dd>{formats.number(places)}</dd>
                  <dt>
                    <Plural value={places} one="département" other="départements" />
                  </dt>
                </div>
                <div>
                  <dd>{formats.money(Math.round(totalCents / 100_000) * 100_000)}</dd>
                  <dt>{t`engagés, primes à l’alliance comprises`}</dt>
                </div>
                {medianProfiles != null && medianProfiles > 0 && (
                  <div>
                    <dd>{formats.number(medianProfiles)}</dd>
                    <dt>{t`familles d’acteurs réunies par un projet sur deux, ou davantage`}</dt>
                  </div>
                )}
              </dl>
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

function Stories() {
  const { t } = useLingui();
  const latest = useInfiniteQuery(projectsQueries.catalogue({}));
  return (
    <section className={`page ${styles['section']}`} aria-labelledby="stories">
      <Rule />
      <div className="cluster between">
        <h2 id="stories">{t`Trois alliances à découvrir`}</h2>
        <Link to="/catalogue">{t`Tous les projets soutenus`}</Link>
      </div>
      <Loaded query={latest}>
        {(data) => {
          const projects = allItems(data);
          if (projects.length === 0) {
            return (
              <Empty title={t`Les premiers projets arrivent`}>
                <p>
                  <Trans>Ils paraîtront ici dès la première décision du comité.</Trans>
                </p>
              </Empty>
            );
          }
          return (
            <div className="cards">
              {projects.slice(0, 3).map((project) => (
                <ProjectCard key={project.projectId} project={project} />
              ))}
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

function Path() {
  const { t } = useLingui();
  const steps = [
    [t`Réunissez`, t`Invitez par e-mail celles et ceux avec qui vous agissez. Chacun dit ce qu’il apporte et signe la charte.`],
    [t`Racontez`, t`Écrivez à votre rythme : tout s’enregistre seul, et vous voyez ce qui manque pendant que vous écrivez.`],
    [t`Déposez`, t`Un reçu avec un numéro, à l’écran et par courriel. Un catalyseur de votre territoire vous rencontre.`],
    [t`Suivez`, t`Un comité de trois collèges vote. Vous lisez chaque étape, et n’importe qui peut vérifier le vote.`],
  ] as const;
  return (
    <section className={`page ${styles['section']}`} aria-labelledby="path">
      <Rule />
      <h2 id="path">{t`Du projet à la décision`}</h2>
      <ol className={styles['path']}>
        {steps.map(([title, text], index) => (
          <li key={title}>
            <span className={styles['ordinal']} aria-hidden="true">
              {index + 1}
            </span>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

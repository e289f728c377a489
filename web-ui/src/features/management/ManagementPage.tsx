import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useLinguiRuntime } from '@lingui/react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import arrow from 'icons:arrow-right';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { fundingQueries } from '@/api/funding';
import { allItems } from '@/api/queries';
import { LinkButton } from '@/design/Button';
import { Card } from '@/design/Card';
import { Icon } from '@/design/Icon';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Forbidden, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useSession } from '@/session/session';

import { APPLICATION_STATES, applicationStates } from './application-words';
import { FundBar } from './FundBar';
import { ManagementPlace } from './ManagementPlace';
import { countByState, whatIsStuck, type Counts, type Stuck } from './pipeline';
import styles from './ManagementPage.module.css';

/** The team's home: what waits for a person first, then where everything stands. */
export default function ManagementPage() {
  const { t } = useLingui();
  const roles = useSession().data?.person?.roles ?? [];
  const manager = roles.includes('fund-manager');
  const administrator = roles.includes('foundation-admin');
  if (!manager && !administrator) {
    return (
      <div className="page main">
        <PageTitle>{t`Gestion`}</PageTitle>
        <Forbidden />
      </div>
    );
  }
  return (
    <ManagementPlace>
      <PageTitle>{t`Gestion`}</PageTitle>
      {manager && <Pipeline />}
      {administrator && <Administration />}
    </ManagementPlace>
  );
}

function Pipeline() {
  const { t } = useLingui();
  const applications = useQuery(fundingQueries.latestApplications());
  const sessions = useQuery(fundingQueries.sessions());
  const calls = useInfiniteQuery(fundingQueries.calls());
  return (
    <div className="stack gap-6">
      <section className="stack" aria-labelledby="stuck">
        <h2 id="stuck">{t`Ce qui vous attend`}</h2>
        <Loaded query={applications}>
          {({ items }) => (
            <StuckList stuck={whatIsStuck(items, sessions.data?.items ?? [], allItems(calls.data))} />
          )}
        </Loaded>
      </section>
      <section className="stack" aria-labelledby="pipeline">
        <h2 id="pipeline">{t`Où en sont les candidatures`}</h2>
        <Loaded query={applications}>{({ items, more }) => <Flow counts={countByState(items)} more={more} />}</Loaded>
      </section>
      <Funds />
    </div>
  );
}

function StuckList({ stuck }: { readonly stuck: readonly Stuck[] }) {
  const { t } = useLingui();
  if (stuck.length === 0) {
    return (
      <Empty title={t`Rien n’est en attente`}>
        <p>
          <Trans>Tout avance sans vous pour l’instant.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <ul className={styles['stuck']}>
      {stuck.map((one) => (
        <li key={'session' in one ? one.session.sessionId : 'call' in one ? one.call.callId : one.kind}>
          <StuckLine stuck={one} />
        </li>
      ))}
    </ul>
  );
}

function StuckLine({ stuck }: { readonly stuck: Stuck }) {
  const formats = useFormats();
  switch (stuck.kind) {
    case 'ineligible':
      return (
        <Line to="/management/applications?state=INELIGIBLE">
          <Plural
            value={stuck.count}
            one="Une candidature n’est pas éligible : la lever, ou la laisser."
            other="# candidatures ne sont pas éligibles : les lever, ou les laisser."
          />
        </Line>
      );
    case 'ready':
      return (
        <Line to="/management/applications?state=ELIGIBLE">
          <Plural
            value={stuck.count}
            one="Une candidature est prête et n’est à aucun ordre du jour."
            other="# candidatures sont prêtes et ne sont à aucun ordre du jour."
          />
        </Line>
      );
    case 'deferred':
      return (
        <Line to="/management/applications?state=DEFERRED">
          <Plural value={stuck.count} one="Une candidature est ajournée." other="# candidatures sont ajournées." />
        </Line>
      );
    case 'without-opinion':
      return (
        <Line to="/management/applications?opinion=none">
          <Plural
            value={stuck.count}
            one="Une candidature attend encore un avis local."
            other="# candidatures attendent encore un avis local."
          />
        </Line>
      );
    case 'not-convened':
      return (
        <Line to={`/sessions/${stuck.session.sessionId}`}>
          <Trans>La séance du {formats.dateTime(stuck.session.startsAt)} n’est pas convoquée.</Trans>
        </Line>
      );
    case 'draft-call':
      return (
        <Line to={`/management/calls/${stuck.call.callId}`}>
          <Trans>L’appel « {stuck.call.title.fr} » est en brouillon.</Trans>
        </Line>
      );
  }
}

function Line({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className={styles['line']}>
      <span>{children}</span>
      <Icon of={arrow} />
    </Link>
  );
}

function Flow({ counts, more }: { readonly counts: Counts; readonly more: boolean }) {
  const { i18n } = useLinguiRuntime();
  const { t } = useLingui();
  return (
    <>
      <ol className={styles['flow']} aria-label={t`Candidatures par état`}>
        {APPLICATION_STATES.map((state) => (
          <li key={state}>
            <Link to={`/management/applications?state=${state}`} className={styles['step']} data-empty={!counts[state] || undefined}>
              <span className={styles['number']}>{counts[state] ?? 0}</span>
              <span>{i18n._(applicationStates[state].name)}</span>
            </Link>
          </li>
        ))}
      </ol>
      {more && (
        <p className="small muted">
          <Trans>Compté sur les mille candidatures les plus récentes.</Trans>
        </p>
      )}
    </>
  );
}

function Funds() {
  const { t } = useLingui();
  const funds = useQuery(fundingQueries.funds());
  return (
    <section className="stack" aria-labelledby="funds">
      <div className="cluster between">
        <h2 id="funds">{t`Ce que les fonds peuvent encore engager`}</h2>
        <LinkButton to="/management/funds">{t`Voir les fonds`}</LinkButton>
      </div>
      <Loaded query={funds}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={t`Aucun fonds`}
              actions={<LinkButton kind="main" to="/management/funds">{t`Créer un fonds`}</LinkButton>}
            />
          ) : (
            <div className="cards">
              {items.map((fund) => (
                <Card key={fund.fundId} title={fund.name} to="/management/funds">
                  <FundBar fund={fund} />
                </Card>
              ))}
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function Administration() {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="administration">
      <h2 id="administration">{t`Pour la Fondation`}</h2>
      <div className="cards">
        <Card title={t`Personnes et rôles`} to="/management/people">
          <p>
            <Trans>Confier un rôle de l’équipe, le retirer, et voir qui l’a fait.</Trans>
          </p>
        </Card>
        <Card title={t`Aider une personne`} to="/management/support">
          <p>
            <Trans>Retrouver quelqu’un et voir ce que deviennent ses courriels et ses dossiers, sans rien en lire.</Trans>
          </p>
        </Card>
        <Card title={t`Reconnaître un catalyseur`} to="/management/catalysts">
          <p>
            <Trans>Donner à une personne le rôle d’accompagner les projets d’un territoire.</Trans>
          </p>
        </Card>
        <Card title={t`Fragilités des territoires`} to="/management/fragilities">
          <p>
            <Trans>Importer un indicateur par département, avec sa source et son année.</Trans>
          </p>
        </Card>
      </div>
    </section>
  );
}

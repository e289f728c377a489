import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import gear from 'icons:sliders-horizontal';

import { failureKind } from '@/api/problem';
import { territoriesQueries, type Match, type OwnCatalyst } from '@/api/territories';
import { LinkButton } from '@/design/Button';
import { Card } from '@/design/Card';
import { DaysLeft } from '@/design/DaysLeft';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Failure, Loaded, Skeleton } from '@/design/states';
import { useFormats } from '@/i18n/format';

import { MatchBadge } from './MatchBadge';
import { sortMatches } from './matches';
import { ReasonList } from './ReasonList';

/** A catalyst's home: what is asked, what is accompanied, and the territory. */
export default function AccompanimentPage() {
  const { t } = useLingui();
  const profile = useQuery(territoriesQueries.myProfile());
  if (profile.data === undefined && profile.error) {
    return (
      <div className="page main">
        <PageTitle>{t`Accompagnement`}</PageTitle>
        {failureKind(profile.error) === 'missing' ? <NotACatalyst /> : <Failure error={profile.error} onRetry={() => void profile.refetch()} />}
      </div>
    );
  }
  return (
    <div className="page main stack gap-6">
      <PageTitle
        lead={profile.data && <Places profile={profile.data} />}
        actions={
          <LinkButton icon={gear} to="/matches/profile">
            {t`Mon profil et ma capacité`}
          </LinkButton>
        }
      >{t`Accompagnement`}</PageTitle>
      <Matches />
    </div>
  );
}

function NotACatalyst() {
  const { t } = useLingui();
  return (
    <Empty
      title={t`Cette page est celle des catalyseurs territoriaux`}
      actions={<LinkButton to="/catalysts">{t`Voir l’annuaire des catalyseurs`}</LinkButton>}
    >
      <p>
        <Trans>
          Un catalyseur est reconnu par la Fondation pour accompagner les projets de son territoire. Si c’est votre
          métier, écrivez-nous.
        </Trans>
      </p>
    </Empty>
  );
}

function Places({ profile }: { readonly profile: OwnCatalyst }) {
  const formats = useFormats();
  const free = Math.max(0, profile.capacity - profile.taken);
  return (
    <p>
      {formats.list(profile.territories.map((area) => area.name))} ·{' '}
      <Plural value={profile.taken} _0="aucun projet accompagné" one="un projet accompagné" other="# projets accompagnés" />,{' '}
      <Plural value={free} _0="plus de place" one="une place libre" other="# places libres" />
    </p>
  );
}

function Matches() {
  const { t } = useLingui();
  const matches = useQuery(territoriesQueries.myMatches());
  return (
    <Loaded query={matches} skeleton={<Skeleton lines={6} />}>
      {({ items }) => {
        const { asked, accompanied, past } = sortMatches(items);
        return (
          <>
            <section className="stack" aria-labelledby="asked">
              <h2 id="asked">{t`On vous sollicite`}</h2>
              {asked.length === 0 ? (
                <p className="muted">
                  <Trans>Rien n’attend votre réponse. Vous recevrez un courriel quand un projet de votre territoire vous sera proposé.</Trans>
                </p>
              ) : (
                <MatchCards matches={asked} />
              )}
            </section>
            <section className="stack" aria-labelledby="accompanied">
              <h2 id="accompanied">{t`Vous accompagnez`}</h2>
              {accompanied.length === 0 ? (
                <p className="muted">
                  <Trans>Vous n’accompagnez aucun projet pour l’instant.</Trans>
                </p>
              ) : (
                <MatchCards matches={accompanied} />
              )}
            </section>
            {past.length > 0 && (
              <section className="stack" aria-labelledby="past">
                <h2 id="past">{t`Avant`}</h2>
                <MatchCards matches={past} />
              </section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function MatchCards({ matches }: { readonly matches: readonly Match[] }) {
  return (
    <div className="cards">
      {matches.map((match) => (
        <Card
          key={match.matchId}
          to={`/matches/${match.matchId}`}
          above={<MatchBadge match={match} />}
          title={match.title}
          {...(match.state === 'ASKED' && match.answerBy != null && { footer: <DaysLeft until={match.answerBy} /> })}
        >
          <p className="muted small">{match.leadName}</p>
          {match.state === 'ASKED' && <ReasonList reasons={match.reasons} />}
        </Card>
      ))}
    </div>
  );
}

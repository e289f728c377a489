import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import plus from 'icons:plus';

import { fundingQueries, type SessionRow } from '@/api/funding';
import { LinkButton } from '@/design/Button';
import { Card } from '@/design/Card';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useSession } from '@/session/session';
import { useWords } from '@/words/words';

import { NextSession } from './NextSession';
import { sortSessions } from './session-sense';
import { SessionBadge } from './StateBadge';

/** The sessions one sits in, or prepares: the next one first, with what is one's own to do before. */
export default function SessionsPage() {
  const { t } = useLingui();
  const sessions = useQuery(fundingQueries.sessions());
  const prepares = useSession().data?.person?.roles.includes('fund-manager') ?? false;
  return (
    <div className="page main stack gap-6">
      <PageTitle
        actions={
          prepares && (
            <LinkButton kind="main" icon={plus} to="/sessions/new">
              {t`Planifier une séance`}
            </LinkButton>
          )
        }
      >{t`Séances du comité`}</PageTitle>
      <Loaded query={sessions}>
        {({ items }) => (items.length === 0 ? <NoSession prepares={prepares} /> : <Sessions sessions={items} />)}
      </Loaded>
    </div>
  );
}

function NoSession({ prepares }: { readonly prepares: boolean }) {
  const { t } = useLingui();
  return (
    <Empty title={t`Aucune séance`}>
      <p>
        {prepares ? (
          <Trans>Planifiez la première : vous y inscrirez les candidatures prêtes, puis convoquerez les membres.</Trans>
        ) : (
          <Trans>Si vous siégez dans un comité, ses séances apparaîtront ici dès votre convocation.</Trans>
        )}
      </p>
    </Empty>
  );
}

function Sessions({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  const { coming, past } = sortSessions(sessions);
  const [next, ...later] = coming;
  return (
    <>
      {next === undefined ? (
        <p className="lead">
          <Trans>Aucune séance n’est prévue pour l’instant.</Trans>
        </p>
      ) : (
        <NextSession row={next} />
      )}
      {later.length > 0 && (
        <section className="stack" aria-labelledby="later">
          <h2 id="later">
            <Trans>Ensuite</Trans>
          </h2>
          <SessionCards sessions={later} />
        </section>
      )}
      {past.length > 0 && (
        <section className="stack" aria-labelledby="past">
          <h2 id="past">
            <Trans>Séances passées</Trans>
          </h2>
          <SessionCards sessions={past} />
        </section>
      )}
    </>
  );
}

function SessionCards({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  const formats = useFormats();
  const words = useWords();
  return (
    <div className="cards">
      {sessions.map((session) => (
        <Card
          key={session.sessionId}
          to={`/sessions/${session.sessionId}`}
          above={<SessionBadge state={session.state} />}
          title={formats.dateTime(session.startsAt)}
        >
          <p>{session.committee.name}</p>
          <p className="muted small">
            {session.place} · {words.mode(session.mode)}
          </p>
        </Card>
      ))}
    </div>
  );
}

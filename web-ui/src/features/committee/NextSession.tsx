import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { fundingQueries, type SessionRow } from '@/api/funding';
import { LinkButton } from '@/design/Button';
import { DaysLeft } from '@/design/DaysLeft';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { SessionBadge } from './StateBadge';
import { ToDo } from './ToDo';
import styles from './Session.module.css';

/** The session that comes first, and what is left to do before it. */
export function NextSession({ row }: { readonly row: SessionRow }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const session = useQuery(fundingQueries.session(row.sessionId)).data;
  const member = session?.me != null;
  return (
    <section className="stack gap-4" aria-labelledby="next">
      <div className={styles['now']}>
        <div className="cluster between">
          <h2 id="next">
            {row.state === 'OPEN' ? <Trans>La séance est en cours</Trans> : <Trans>Prochaine séance</Trans>}
          </h2>
          <SessionBadge state={row.state} />
        </div>
        <p className="lead">
          <Trans>
            {formats.dateTime(row.startsAt)}, heure de Paris · {row.place} · {words.mode(row.mode)}
          </Trans>
        </p>
        <p className="muted">{row.committee.name}</p>
        {row.state === 'CONVENED' && <DaysLeft until={row.startsAt} />}
        <div>
          <LinkButton kind="main" size="large" to={`/sessions/${row.sessionId}`}>
            {row.state === 'OPEN' ? t`Entrer dans la séance` : t`Voir la séance`}
          </LinkButton>
        </div>
      </div>
      {member && row.state === 'CONVENED' && <ToDo session={session} />}
    </section>
  );
}

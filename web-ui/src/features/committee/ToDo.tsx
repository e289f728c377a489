import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import check from 'icons:check-circle';
import circle from 'icons:circle-dashed';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { fundingQueries, type SessionView } from '@/api/funding';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';

import { attendanceOfMe, shownItems, toAttest } from './session-sense';
import styles from './Session.module.css';

/** What is left for a member to do before the session. */
export function ToDo({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  const formats = useFormats();
  const committee = useQuery(fundingQueries.committee(session.committee.committeeId)).data;
  const declared = committee?.myDeclarationHolds ?? false;
  const left = toAttest(session);
  const total = shownItems(session).length;
  const first = left[0];
  const present = attendanceOfMe(session)?.present ?? false;
  return (
    <section className="stack" aria-labelledby="to-do">
      <h2 id="to-do">
        <Trans>À faire avant la séance</Trans>
      </h2>
      <ul className={styles['todo']}>
        {committee !== undefined && (
          <Task done={declared} title={t`Déclarer mes intérêts pour l’année`}>
            {declared && committee.myDeclarationMadeAt != null ? (
              <Trans>Fait le {formats.date(committee.myDeclarationMadeAt)}.</Trans>
            ) : (
              <Link to={`/committees/${session.committee.committeeId}/declaration`}>
                <Trans>Écrire ma déclaration</Trans>
              </Link>
            )}
          </Task>
        )}
        {total > 0 && (
          <Task done={left.length === 0} title={t`Dire, pour chaque point, si j’ai un lien avec le projet`}>
            {first === undefined ? (
              <Trans>Fait pour tous les points. Leurs dossiers vous sont ouverts.</Trans>
            ) : (
              <>
                <Plural value={left.length} one="Il reste un point." other="Il reste # points." />{' '}
                <Link to={`/sessions/${session.sessionId}/items/${first.itemId}`}>
                  <Trans>Commencer par « {first.title} »</Trans>
                </Link>
              </>
            )}
          </Task>
        )}
        <Task done={present} title={t`Le jour venu, dire que je suis là`}>
          <Trans>Sur place ou à distance, depuis cette page, à partir du {formats.dateTime(session.opensFrom)}.</Trans>
        </Task>
      </ul>
    </section>
  );
}

interface TaskProps {
  readonly done: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

function Task({ done, title, children }: TaskProps) {
  const { t } = useLingui();
  return (
    <li className={styles['task']} data-done={done || undefined}>
      <Icon of={done ? check : circle} label={done ? t`Fait` : t`À faire`} />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{children}</p>
      </div>
    </li>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { fundingQueries, type Call } from '@/api/funding';
import { allItems } from '@/api/queries';
import { Button } from '@/design/Button';
import { CallCard } from '@/design/CallCard';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';

export default function CallsPage() {
  const { t } = useLingui();
  return (
    <div className="page main stack gap-8">
      <PageTitle lead={<Trans>Chaque appel dit qui peut répondre, où, et combien il peut apporter. Vous préparez votre dossier quand vous voulez ; vous le déposez pendant que l’appel est ouvert.</Trans>}>
        {t`Appels à projets`}
      </PageTitle>
      <CallList
        state="open"
        title={t`Ouverts en ce moment`}
        empty={
          <Empty title={t`Aucun appel n’est ouvert aujourd’hui`}>
            <p>
              <Trans>Regardez ceux qui vont ouvrir : vous pouvez déjà préparer votre dossier et réunir vos partenaires.</Trans>
            </p>
          </Empty>
        }
      />
      <CallList state="upcoming" title={t`Bientôt ouverts`} />
      <CallList state="closed" title={t`Clos`} />
    </div>
  );
}

interface CallListProps {
  readonly state: 'open' | 'upcoming' | 'closed';
  readonly title: string;
  /** Without it an empty list is not shown at all. */
  readonly empty?: ReactNode;
}

function CallList({ state, title, empty }: CallListProps) {
  const { t } = useLingui();
  const query = useInfiniteQuery(fundingQueries.calls({ state }));
  const calls: readonly Call[] = allItems(query.data);
  if (query.data !== undefined && calls.length === 0 && empty === undefined) return null;
  return (
    <section className="stack gap-3" aria-label={title}>
      <h2>{title}</h2>
      <Loaded query={query}>
        {() =>
          calls.length === 0 ? (
            <>{empty}</>
          ) : (
            <div className="cards">
              {calls.map((call) => (
                <CallCard key={call.callId} call={call} />
              ))}
            </div>
          )
        }
      </Loaded>
      {query.hasNextPage && (
        <div>
          <Button pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t`Voir les suivants`}</Button>
        </div>
      )}
    </section>
  );
}

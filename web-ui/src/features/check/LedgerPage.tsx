import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import { fundingQueries, type LedgerEntry } from '@/api/funding';
import { allItems } from '@/api/queries';
import { Banner } from '@/design/Banner';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button } from '@/design/Button';
import { Card } from '@/design/Card';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { Table } from '@/design/Table';
import { useFormats } from '@/i18n/format';

import { verify } from './chain';
import { ChainBroken } from './ChainBroken';
import { useEntryWords } from './entry-words';
import { Fingerprint } from './Fingerprint';
import { ReceiptCheck } from './ReceiptCheck';

export default function LedgerPage() {
  const { committeeId = '' } = useParams();
  const { t } = useLingui();
  const formats = useFormats();
  const committee = useQuery(fundingQueries.committee(committeeId)).data;
  const head = useQuery(fundingQueries.ledgerHead(committeeId));
  const name = committee?.name ?? t`Registre du comité`;
  return (
    <div className="page main stack gap-4">
      <div>
        <Breadcrumbs items={[{ label: t`Vérifier un vote`, to: '/check' }, { label: name }]} />
        <PageTitle
          above={t`Registre`}
          lead={<Trans>Chaque ligne porte l’empreinte de la précédente. Si une seule était changée, toutes les suivantes ne correspondraient plus.</Trans>}
        >
          {name}
        </PageTitle>
        <Loaded query={head}>
          {({ hash, index, at }) => (
            <Card ground="sheet">
              <p>
                <Trans>Tête du registre : ligne n° {formats.number(index)}.</Trans> {at && formats.dateTime(at)}
              </p>
              <Fingerprint hash={hash} />
              <p className="muted small">
                <Trans>
                  Notez cette empreinte. Elle est aussi envoyée aux membres à chaque vote clos : si le registre était réécrit un jour, elle ne s’y
                  retrouverait plus.
                </Trans>
              </p>
            </Card>
          )}
        </Loaded>
      </div>
      <ReceiptCheck committeeId={committeeId} />
      <Entries committeeId={committeeId} />
    </div>
  );
}

function Entries({ committeeId }: { readonly committeeId: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  const say = useEntryWords();
  const ledger = useInfiniteQuery(fundingQueries.ledger(committeeId));
  return (
    <section className="stack" aria-labelledby="entries">
      <h2 id="entries">{t`Les lignes`}</h2>
      <Loaded query={ledger}>
        {(data) => {
          const entries: readonly LedgerEntry[] = allItems(data);
          if (entries.length === 0) return <Empty title={t`Le registre est encore vide`} />;
          return (
            <>
              <Verified entries={entries} />
              <Table
                caption={t`Lignes du registre`}
                hideCaption
                rows={entries}
                rowKey={(entry) => String(entry.index)}
                columns={[
                  { id: 'index', header: t`Ligne`, numeric: true, rowHeader: true, cell: (entry) => formats.number(entry.index) },
                  { id: 'at', header: t`Quand`, cell: (entry) => (entry.at ? formats.dateTime(entry.at) : '—') },
                  { id: 'kind', header: t`Quoi`, cell: (entry) => say(entry.kind) },
                  { id: 'hash', header: t`Empreinte`, cell: (entry) => <Fingerprint hash={entry.hash} short /> },
                ]}
              />
              {ledger.hasNextPage && (
                <div>
                  <Button pending={ledger.isFetchingNextPage} onPress={() => void ledger.fetchNextPage()}>{t`Lire plus de lignes`}</Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** The reader's own browser does the sum again, over all the entries read so far. */
function Verified({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const verdict = useQuery({
    queryKey: ['check', entries[0]?.hash, entries.length],
    queryFn: () => verify(entries),
    staleTime: Infinity,
  }).data;
  if (verdict === undefined) return null;
  if (verdict.broken !== null) return <ChainBroken broken={verdict.broken} />;
  return (
    <Banner tone="pine" title={t`Rien n’a été changé dans ces lignes`}>
      <Trans>
        Votre navigateur vient de recalculer lui-même {formats.number(verdict.recomputed)} empreintes sur les {formats.number(entries.length)} lignes
        lues. Les autres ne vous sont pas ouvertes : elles s’enchaînent bien, sans que vous puissiez les lire.
      </Trans>
    </Banner>
  );
}

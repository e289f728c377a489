import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import plus from 'icons:plus';

import { fundingQueries, type Call } from '@/api/funding';
import { allItems } from '@/api/queries';
import { Button, LinkButton } from '@/design/Button';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { Table } from '@/design/Table';
import { useFormats } from '@/i18n/format';
import { useLocalText } from '@/i18n/local-text';
import { Link } from 'react-router';

import { ManagementPlace } from './ManagementPlace';
import { CallBadge } from './StateBadge';

export default function CallsPage() {
  const { t } = useLingui();
  const calls = useInfiniteQuery(fundingQueries.calls());
  return (
    <ManagementPlace>
      <PageTitle
        actions={
          <LinkButton kind="main" icon={plus} to="/management/calls/new">
            {t`Écrire un appel`}
          </LinkButton>
        }
      >{t`Appels à projets`}</PageTitle>
      <Loaded query={calls}>
        {(data) => {
          const items = allItems(data);
          return items.length === 0 ? (
            <Empty title={t`Aucun appel pour l’instant`}>
              <p>
                <Trans>Écrivez-en un : il reste un brouillon, visible de l’équipe seule, jusqu’à ce que vous le publiiez.</Trans>
              </p>
            </Empty>
          ) : (
            <div className="stack gap-3">
              <CallTable calls={items} />
              {calls.hasNextPage && (
                <div>
                  <Button pending={calls.isFetchingNextPage} onPress={() => void calls.fetchNextPage()}>
                    {t`Voir les appels plus anciens`}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </ManagementPlace>
  );
}

function CallTable({ calls }: { readonly calls: readonly Call[] }) {
  const { t } = useLingui();
  const text = useLocalText();
  const formats = useFormats();
  return (
    <Table
      caption={t`Appels à projets`}
      hideCaption
      rows={calls}
      rowKey={(call) => call.callId}
      columns={[
        {
          id: 'title',
          header: t`Appel`,
          rowHeader: true,
          cell: (call) => <Link to={`/management/calls/${call.callId}`}>{text(call.title)}</Link>,
        },
        { id: 'state', header: t`État`, cell: (call) => <CallBadge state={call.state} /> },
        { id: 'fund', header: t`Fonds`, cell: (call) => call.fundName },
        { id: 'opens', header: t`Ouvre le`, cell: (call) => formats.dateTime(call.opensAt) },
        { id: 'closes', header: t`Clôt le`, cell: (call) => formats.dateTime(call.closesAt) },
        { id: 'share', header: t`Part du fonds`, numeric: true, cell: (call) => formats.money(call.shareCents) },
      ]}
    />
  );
}

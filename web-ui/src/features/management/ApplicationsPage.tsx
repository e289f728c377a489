import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useLinguiRuntime } from '@lingui/react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';

import { fundingQueries, type ApplicationRow, type ApplicationState, type Call } from '@/api/funding';
import { allItems } from '@/api/queries';
import { Badge } from '@/design/Badge';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/fields/Checkbox';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { Table, type Column, type Sort } from '@/design/Table';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { APPLICATION_STATES, applicationStates } from './application-words';
import { ManagementPlace } from './ManagementPlace';
import { countByState, filtered, type Counts } from './pipeline';
import { ApplicationBadge } from './StateBadge';
import styles from './ApplicationsPage.module.css';

const ANY = 'any';

export default function ApplicationsPage() {
  const { t } = useLingui();
  const applications = useQuery(fundingQueries.latestApplications());
  const calls = allItems(useInfiniteQuery(fundingQueries.calls()).data);
  return (
    <ManagementPlace>
      <PageTitle>{t`Candidatures`}</PageTitle>
      <Loaded query={applications}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={t`Aucune candidature`}>
              <p>
                <Trans>Elles arrivent ici dès qu’un dossier est déposé dans un appel ouvert.</Trans>
              </p>
            </Empty>
          ) : (
            <Applications applications={items} calls={calls} more={more} />
          )
        }
      </Loaded>
    </ManagementPlace>
  );
}

interface ApplicationsProps {
  readonly applications: readonly ApplicationRow[];
  readonly calls: readonly Call[];
  readonly more: boolean;
}

function Applications({ applications, calls, more }: ApplicationsProps) {
  const { t } = useLingui();
  const filters = useFilters();
  const shown = filtered(applications, filters.value);
  const counts = countByState(filtered(applications, { ...filters.value, state: undefined }));
  return (
    <div className="stack gap-3">
      <Filters filters={filters} calls={calls} counts={counts} />
      <p role="status">
        <Plural value={shown.length} one="Une candidature" other="# candidatures" />
        {more && (
          <span className="muted">
            {' '}
            <Trans>parmi les mille plus récentes</Trans>
          </span>
        )}
      </p>
      {shown.length === 0 ? (
        <Empty
          title={t`Rien ne correspond à ces filtres`}
          actions={<Button onPress={filters.clear}>{t`Effacer les filtres`}</Button>}
        />
      ) : (
        <ApplicationTable applications={shown} sort={filters.sort} onSort={filters.setSort} />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly filters: ReturnType<typeof useFilters>;
  readonly calls: readonly Call[];
  readonly counts: Counts;
}

function Filters({ filters, calls, counts }: FiltersProps) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <search className={styles['filters']}>
      <TextField
        label={t`Mots`}
        type="search"
        isRequired={false}
        hideOptional
        value={filters.value.words}
        onChange={(words) => filters.set('q', words)}
        placeholder={t`Titre, porteur ou numéro`}
      />
      <Select
        label={t`État`}
        isRequired={false}
        hideOptional
        value={filters.value.state ?? ANY}
        onChange={(state) => filters.set('state', state)}
        options={[
          { value: ANY, label: t`Tous (${total})` },
          ...APPLICATION_STATES.map((state) => ({
            value: state as string,
            label: `${i18n._(applicationStates[state].name)} (${counts[state] ?? 0})`,
          })),
        ]}
      />
      {calls.length > 1 && (
        <Select
          label={t`Appel`}
          isRequired={false}
        hideOptional
          value={filters.value.callId ?? ANY}
          onChange={(callId) => filters.set('call', callId)}
          options={[
            { value: ANY, label: t`Tous` },
            ...calls.filter((call) => call.state !== 'DRAFT').map((call) => ({ value: call.callId, label: call.title.fr })),
          ]}
        />
      )}
      <Checkbox
        isSelected={filters.value.withoutOpinion ?? false}
        onChange={(only) => filters.set('opinion', only ? 'none' : '')}
      >
        {t`En attente d’un avis local`}
      </Checkbox>
    </search>
  );
}

interface ApplicationTableProps {
  readonly applications: readonly ApplicationRow[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

function ApplicationTable({ applications, sort, onSort }: ApplicationTableProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const columns: Column<ApplicationRow>[] = [
    {
      id: 'title',
      header: t`Projet`,
      rowHeader: true,
      sortBy: (row) => row.title,
      cell: (row) => (
        <>
          <Link to={`/management/applications/${row.applicationId}`}>{row.title}</Link>
          <span className={styles['under']}>
            {row.number} · {row.leadName}
          </span>
        </>
      ),
    },
    { id: 'state', header: t`État`, sortBy: (row) => APPLICATION_STATES.indexOf(row.state), cell: (row) => <State row={row} /> },
    {
      id: 'opinion',
      header: t`Avis local`,
      sortBy: (row) => row.localOpinion ?? null,
      cell: (row) => (row.localOpinion == null ? <span className="muted">–</span> : words.verdict(row.localOpinion)),
    },
    {
      id: 'submittedAt',
      header: t`Déposée le`,
      sortBy: (row) => row.submittedAt,
      cell: (row) => <time dateTime={row.submittedAt}>{formats.shortDate(row.submittedAt)}</time>,
    },
    {
      id: 'requested',
      header: t`Demandé`,
      numeric: true,
      sortBy: (row) => row.requestedCents,
      cell: (row) => formats.money(row.requestedCents),
    },
  ];
  return (
    <Table
      caption={t`Candidatures`}
      hideCaption
      columns={columns}
      rows={applications}
      rowKey={(row) => row.applicationId}
      sort={sort}
      onSort={onSort}
    />
  );
}

function State({ row }: { readonly row: ApplicationRow }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <div className={styles['state']}>
      <ApplicationBadge state={row.state} />
      {row.unmetRules.length > 0 && (
        <span className={styles['under']}>{t`Règles non respectées : ${formats.list(row.unmetRules)}`}</span>
      )}
      {row.state === 'ELIGIBLE' && row.unmetRules.length > 0 && <Badge tone="neutral">{t`Inéligibilité levée`}</Badge>}
    </div>
  );
}

/** The filters and the order live in the address: it can be kept, sent, and come back to. */
function useFilters() {
  const [params, setParams] = useSearchParams();
  const state = params.get('state');
  const value = {
    words: params.get('q') ?? '',
    state: APPLICATION_STATES.includes(state as ApplicationState) ? (state as ApplicationState) : undefined,
    callId: params.get('call') ?? undefined,
    withoutOpinion: params.get('opinion') === 'none',
  };
  const by = params.get('sort');
  const sort: Sort | null = by === null ? null : { column: by.replace(/^-/, ''), descending: by.startsWith('-') };
  const change = (name: string, text: string) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (text === '' || text === ANY) next.delete(name);
        else next.set(name, text);
        return next;
      },
      { replace: true },
    );
  };
  return {
    value,
    sort,
    set: change,
    setSort: ({ column, descending }: Sort) => change('sort', descending ? `-${column}` : column),
    clear: () => setParams({}, { replace: true }),
  };
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';

import { allItems } from '@/api/queries';
import { territoriesQueries, type Catalyst } from '@/api/territories';
import { Badge } from '@/design/Badge';
import { Button } from '@/design/Button';
import { Card } from '@/design/Card';
import { Select } from '@/design/fields/Select';
import { PageTitle } from '@/design/PageTitle';
import { TerritoryField } from '@/design/pickers/TerritoryPicker';
import { SdgTags } from '@/design/SdgTags';
import { Empty, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useCatalystName } from '@/words/catalyst';
import { SDGS, useWords } from '@/words/words';

import styles from './Catalysts.module.css';

/** Everyone's directory of catalysts: who animates which territory, on which goals. */
export default function DirectoryPage() {
  const { t } = useLingui();
  const filters = useFilters();
  const catalysts = useInfiniteQuery(territoriesQueries.catalysts(filters.value));
  return (
    <div className="page main stack gap-4">
      <PageTitle
        lead={
          <p>
            <Trans>
              Des personnes reconnues par la Fondation pour faire se rencontrer les acteurs d’un territoire, accompagner
              leurs projets et donner un avis d’ici.
            </Trans>
          </p>
        }
      >{t`Catalyseurs territoriaux`}</PageTitle>
      <Filters filters={filters} />
      <Loaded query={catalysts}>
        {(data) => {
          const items = allItems(data);
          if (items.length === 0) {
            return (
              <Empty
                title={t`Personne encore pour ces critères`}
                {...(filters.any && { actions: <Button onPress={filters.clear}>{t`Effacer les filtres`}</Button> })}
              />
            );
          }
          return (
            <div className="stack gap-3">
              <div className="cards">
                {items.map((catalyst) => (
                  <CatalystCard key={catalyst.catalystId} catalyst={catalyst} />
                ))}
              </div>
              {catalysts.hasNextPage && (
                <div>
                  <Button pending={catalysts.isFetchingNextPage} onPress={() => void catalysts.fetchNextPage()}>
                    {t`Voir d’autres catalyseurs`}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function Filters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const { t } = useLingui();
  const words = useWords();
  const { territory, sdg } = filters.value;
  const found = useQuery({ ...territoriesQueries.territory(territory ?? ''), enabled: territory !== undefined }).data;
  return (
    <search className={styles['filters']}>
      <TerritoryField
        label={t`Territoire`}
        help={t`Ceux qui le couvrent, même de plus loin.`}
        isRequired={false}
        hideOptional
        value={territory === undefined ? null : { id: territory, name: found?.name ?? territory }}
        onChange={(chosen) => filters.set('territory', chosen?.id ?? '')}
      />
      <Select
        label={t`Objectif de développement durable`}
        isRequired={false}
        hideOptional
        value={sdg === undefined ? '' : String(sdg)}
        onChange={(value) => filters.set('sdg', value)}
        options={[
          { value: '', label: t`Tous` },
          ...SDGS.map((number) => ({ value: String(number), label: `${number}. ${words.sdg(number)}` })),
        ]}
      />
    </search>
  );
}

function CatalystCard({ catalyst }: { readonly catalyst: Catalyst }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const nameOf = useCatalystName();
  return (
    <Card
      level={2}
      to={`/catalysts/${catalyst.catalystId}`}
      title={nameOf(catalyst)}
      above={formats.list(catalyst.territories.map((area) => area.name))}
      footer={
        catalyst.accepting ? <Badge tone="pine">{t`Peut accompagner`}</Badge> : <Badge>{t`Complet pour l’instant`}</Badge>
      }
    >
      <p className="small">{formats.list(catalyst.roles.map(words.catalystRole))}</p>
      <SdgTags sdgs={catalyst.sdgs} />
    </Card>
  );
}

function useFilters() {
  const [params, setParams] = useSearchParams();
  const sdg = Number(params.get('sdg'));
  const value = {
    territory: params.get('territory') ?? undefined,
    sdg: SDGS.includes(sdg) ? sdg : undefined,
  };
  return {
    value,
    any: value.territory !== undefined || value.sdg !== undefined,
    set: (name: string, text: string) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (text === '') next.delete(name);
          else next.set(name, text);
          return next;
        },
        { replace: true },
      );
    },
    clear: () => setParams({}, { replace: true }),
  };
}

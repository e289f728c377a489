import { useLingui } from '@lingui/react/macro';
import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { territoriesQueries, type Territory } from '@/api/territories';
import type { TerritoryLevel } from '@/api/words';

import { ComboBox, type Found } from '../fields/ComboBox';
import type { FieldProps } from '../fields/parts';
import { ChosenList } from './ChosenList';
import { useWords } from '@/words/words';

interface TerritoryPickerProps extends FieldProps {
  /** Codes such as commune-42218. */
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
  readonly level?: TerritoryLevel;
  readonly onBlur?: () => void;
}

/** Territories of any level, found by typing; accents, hyphens and capitals do not matter. */
export function TerritoryPicker({ value, onChange, level, onBlur, ...field }: TerritoryPickerProps) {
  const { t } = useLingui();
  const search = useTerritorySearch(level);
  const words = useWords();
  const names = useQueries({ queries: value.map((code) => territoriesQueries.territory(code)) });
  const chosen = value.map((code, index) => {
    const territory = names[index]?.data;
    return { id: code, name: territory?.name ?? code, detail: territory && words.level(territory.level) };
  });
  return (
    <div className="stack gap-1">
      <ComboBox
        {...field}
        value={null}
        search={search}
        clearsOnChoice
        placeholder={t`Commune, intercommunalité, département, région`}
        onChange={(found) => {
          if (found !== null && !value.includes(found.id)) onChange([...value, found.id]);
        }}
        {...(onBlur !== undefined && { onBlur })}
      />
      <ChosenList
        items={chosen}
        label={t`Territoires choisis`}
        onRemove={(code) => onChange(value.filter((other) => other !== code))}
        {...(field.isDisabled !== undefined && { isDisabled: field.isDisabled })}
      />
    </div>
  );
}

interface OneTerritoryProps extends FieldProps {
  readonly value: Found | null;
  readonly onChange: (territory: Found | null) => void;
  readonly level?: TerritoryLevel;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
}

/** A single territory, such as the commune where an organisation has its seat. */
export function TerritoryField({ level, ...props }: OneTerritoryProps) {
  const search = useTerritorySearch(level);
  return <ComboBox {...props} search={search} />;
}

function useTerritorySearch(level: TerritoryLevel | undefined): (words: string, signal: AbortSignal) => Promise<Found[]> {
  const queries = useQueryClient();
  const words = useWords();
  return useCallback(
    async (typed: string) => {
      const found = await queries.fetchQuery(territoriesQueries.search(typed, level));
      return found.map((territory) => {
        remember(queries, territory);
        const kind = level === undefined ? words.level(territory.level) : undefined;
        return { id: territory.code, name: territory.name, detail: [kind, territory.context].filter(Boolean).join(' · ') };
      });
    },
    [queries, level, words],
  );
}

/** What a search found need not be asked for again when it is chosen. */
function remember(queries: QueryClient, territory: Territory): void {
  const { queryKey } = territoriesQueries.territory(territory.code);
  if (queries.getQueryData(queryKey) === undefined) queries.setQueryData(queryKey, territory);
}

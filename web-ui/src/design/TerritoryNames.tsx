import { useQueries } from '@tanstack/react-query';

import { territoriesQueries } from '@/api/territories';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

interface TerritoryNamesProps {
  /** Codes such as commune-42218. */
  readonly codes: readonly string[];
  /** Says beside each name what kind of territory it is. */
  readonly levels?: boolean;
}

/** Territories by their names; a code that cannot be looked up now stands as it is. */
export function TerritoryNames({ codes, levels = false }: TerritoryNamesProps) {
  const formats = useFormats();
  const words = useWords();
  const found = useQueries({ queries: codes.map((code) => territoriesQueries.territory(code)) });
  const names = codes.map((code, index) => {
    const territory = found[index]?.data;
    if (territory === undefined) return code;
    return levels ? `${territory.name} (${words.level(territory.level).toLowerCase()})` : territory.name;
  });
  return <>{formats.list(names)}</>;
}

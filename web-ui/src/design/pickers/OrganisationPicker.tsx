import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { projectsQueries } from '@/api/projects';
import { useWords } from '@/words/words';

import { ComboBox, type Found } from '../fields/ComboBox';
import type { FieldProps } from '../fields/parts';

interface OrganisationPickerProps extends FieldProps {
  readonly value: Found | null;
  readonly onChange: (organisation: Found | null) => void;
}

/** An organisation registered on the platform, found by its name. */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const queries = useQueryClient();
  const words = useWords();
  const search = useCallback(
    async (typed: string) => {
      const { items } = await queries.fetchQuery(projectsQueries.organisations(typed));
      return items.map((organisation) => ({
        id: organisation.organisationId,
        name: organisation.name,
        detail: `${words.profile(organisation.profile)} · ${organisation.communeName}`,
      }));
    },
    [queries, words],
  );
  return <ComboBox {...props} search={search} />;
}

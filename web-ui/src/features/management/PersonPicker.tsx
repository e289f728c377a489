import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { projectsQueries } from '@/api/projects';
import { ComboBox, type Found } from '@/design/fields/ComboBox';
import type { FieldProps } from '@/design/fields/parts';

interface PersonPickerProps extends FieldProps {
  readonly value: Found | null;
  readonly onChange: (person: Found | null) => void;
}

/** Someone who has signed in at least once, found by name or e-mail. */
export function PersonPicker(props: PersonPickerProps) {
  const queries = useQueryClient();
  const search = useCallback(
    async (typed: string) => {
      const { items } = await queries.fetchQuery(projectsQueries.people(typed));
      return items.map((person) => ({ id: person.personId, name: person.displayName, detail: person.email }));
    },
    [queries],
  );
  return <ComboBox {...props} search={search} />;
}

import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { projectsQueries } from '@/api/projects';
import { profileWords } from '@/words/profiles';

import { ComboBox, type Found } from '../fields/ComboBox';
import type { FieldProps } from '../fields/parts';

interface OrganisationPickerProps extends FieldProps {
  readonly value: Found | null;
  readonly onChange: (organisation: Found | null) => void;
}

/** An organisation registered on the platform, found by its name. */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const queries = useQueryClient();
  const { _ } = useLingui();
  const search = useCallback(
    async (words: string) => {
      const { items } = await queries.fetchQuery(projectsQueries.organisations(words));
      return items.map((organisation) => ({
        id: organisation.organisationId,
        name: organisation.name,
        detail: `${_(profileWords[organisation.profile].one)} · ${organisation.communeName}`,
      }));
    },
    [queries, _],
  );
  return <ComboBox {...props} search={search} />;
}

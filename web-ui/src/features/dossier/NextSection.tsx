import { useLingui as useTranslator } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import arrow from 'icons:arrow-right';

import { LinkButton } from '@/design/Button';

import { sections, type SectionName } from './sections';

/** The way on to the next part, at the foot of each. */
export function NextSection({ projectId, current }: { readonly projectId: string; readonly current: SectionName }) {
  const { _ } = useTranslator();
  const next = sections[sections.findIndex(({ name }) => name === current) + 1];
  if (next === undefined) return null;
  return (
    <div>
      <LinkButton kind="main" to={`/projects/${projectId}/edit/${next.name}`} iconAfter={arrow}>
        <Trans>Continuer : {_(next.title)}</Trans>
      </LinkButton>
    </div>
  );
}

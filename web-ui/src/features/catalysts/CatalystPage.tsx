import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';

import { territoriesQueries, type Catalyst } from '@/api/territories';
import { Badge } from '@/design/Badge';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { DefinitionList } from '@/design/DefinitionList';
import { PageTitle } from '@/design/PageTitle';
import { SdgTags } from '@/design/SdgTags';
import { Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useCatalystName } from '@/words/catalyst';
import { useWords } from '@/words/words';

/** A catalyst's public page. */
export default function CatalystPage() {
  const { catalystId = '' } = useParams();
  const catalyst = useQuery(territoriesQueries.catalyst(catalystId));
  return (
    <div className="page narrow main stack gap-4">
      <Loaded query={catalyst}>{(found) => <CatalystPlace catalyst={found} />}</Loaded>
    </div>
  );
}

function CatalystPlace({ catalyst }: { readonly catalyst: Catalyst }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const name = useCatalystName()(catalyst);
  const employer = catalyst.organisation;
  return (
    <>
      <Breadcrumbs items={[{ label: t`Catalyseurs territoriaux`, to: '/catalysts' }, { label: name }]} />
      <PageTitle
        above={
          catalyst.accepting ? <Badge tone="pine">{t`Peut accompagner`}</Badge> : <Badge>{t`Complet pour l’instant`}</Badge>
        }
        lead={<p>{formats.list(catalyst.territories.map((area) => area.name))}</p>}
      >
        {name}
      </PageTitle>
      <DefinitionList
        items={[
          { term: t`Catalyseur territorial n°`, value: catalyst.number },
          ...(employer == null
            ? []
            : [
                {
                  term: t`Organisation`,
                  value: <Link to={`/organisations/${employer.organisationId}`}>{employer.name ?? t`Voir l’organisation`}</Link>,
                },
              ]),
          { term: t`Métiers`, value: formats.list(catalyst.roles.map(words.catalystRole)) },
          {
            term: t`Territoires`,
            value: (
              <ul>
                {catalyst.territories.map((area) => (
                  <li key={area.code}>
                    {area.name} <span className="muted small">– {[words.level(area.level), area.context].filter(Boolean).join(', ')}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t`Objectifs de développement durable`, value: <SdgTags sdgs={catalyst.sdgs} names /> },
        ]}
      />
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import { territoriesActs, type CatalystContent, type OwnCatalyst } from '@/api/territories';
import { useAct } from '@/api/use-act';
import { CATALYST_ROLES, type CatalystRole } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Banner } from '@/design/Banner';
import { Button } from '@/design/Button';
import { Checkbox, CheckboxGroup } from '@/design/fields/Checkbox';
import type { Found } from '@/design/fields/ComboBox';
import { NumberField } from '@/design/fields/NumberField';
import { PageTitle } from '@/design/PageTitle';
import { OrganisationPicker } from '@/design/pickers/OrganisationPicker';
import { SdgPicker } from '@/design/pickers/SdgPicker';
import { TerritoryPicker } from '@/design/pickers/TerritoryPicker';
import { useCatalystName } from '@/words/catalyst';
import { useWords } from '@/words/words';

import { ManagementPlace } from './ManagementPlace';
import { PersonPicker } from './PersonPicker';

export default function RecognisePage() {
  const { t } = useLingui();
  const nameOf = useCatalystName();
  const [recognised, setRecognised] = useState<OwnCatalyst>();
  const [round, setRound] = useState(0);
  return (
    <ManagementPlace>
      <PageTitle
        lead={
          <p>
            <Trans>
              Un catalyseur territorial accompagne les projets de son territoire et donne un avis local. Reconnaître
              quelqu’un rend son nom public dans l’annuaire.
            </Trans>
          </p>
        }
      >{t`Reconnaître un catalyseur`}</PageTitle>
      {recognised !== undefined && (
        <Banner tone="pine" announced title={t`${nameOf(recognised)} rejoint l’annuaire sous le numéro ${recognised.number}.`}>
          <p>
            <Link to={`/catalysts/${recognised.catalystId}`}>
              <Trans>Voir sa page dans l’annuaire</Trans>
            </Link>
          </p>
        </Banner>
      )}
      <RecogniseForm
        key={round}
        onDone={(catalyst) => {
          setRecognised(catalyst);
          setRound(round + 1);
          window.scrollTo({ top: 0 });
        }}
      />
    </ManagementPlace>
  );
}

function RecogniseForm({ onDone }: { readonly onDone: (catalyst: OwnCatalyst) => void }) {
  const { t } = useLingui();
  const words = useWords();
  const [person, setPerson] = useState<Found | null>(null);
  const [organisation, setOrganisation] = useState<Found | null>(null);
  const [territories, setTerritories] = useState<string[]>([]);
  const [sdgs, setSdgs] = useState<number[]>([]);
  const [roles, setRoles] = useState<CatalystRole[]>([]);
  const [capacity, setCapacity] = useState<number | null>(5);
  const [asked, setAsked] = useState(false);
  const recognise = useAct((content: CatalystContent, key) => territoriesActs.recognise(content, key), {
    touches: [['territories', 'catalysts']],
    onDone,
  });
  const missing = (isMissing: boolean, sentence: string) => (asked && isMissing ? sentence : undefined);
  const submit = () => {
    setAsked(true);
    if (person === null || territories.length === 0 || roles.length === 0 || capacity === null) return;
    recognise.run({
      personId: person.id,
      territories,
      sdgs,
      roles,
      capacity,
      ...(organisation !== null && { organisationId: organisation.id }),
    });
  };
  return (
    <form
      noValidate
      className="stack gap-4 measure"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PersonPicker
        label={t`Personne`}
        help={t`Tapez son nom ou son courriel. Elle doit s’être connectée au moins une fois.`}
        value={person}
        onChange={setPerson}
        fault={recognise.faults['personId'] ?? missing(person === null, t`Choisissez une personne dans la liste.`)}
      />
      <OrganisationPicker
        label={t`Organisation`}
        isRequired={false}
        value={organisation}
        onChange={setOrganisation}
        fault={recognise.faults['organisationId']}
      />
      <TerritoryPicker
        label={t`Territoires`}
        help={t`De la commune à la région. Les plus proches d’un projet sont proposés d’abord.`}
        value={territories}
        onChange={setTerritories}
        fault={recognise.faults['territories'] ?? missing(territories.length === 0, t`Choisissez au moins un territoire.`)}
      />
      <CheckboxGroup
        label={t`Métiers`}
        value={roles}
        onChange={(chosen) => setRoles(chosen as CatalystRole[])}
        fault={recognise.faults['roles'] ?? missing(roles.length === 0, t`Choisissez au moins un métier.`)}
      >
        {CATALYST_ROLES.map((role) => (
          <Checkbox key={role} value={role}>
            {words.catalystRole(role)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <SdgPicker label={t`Objectifs de développement durable`} isRequired={false} value={sdgs} onChange={setSdgs} fault={recognise.faults['sdgs']} />
      <NumberField
        label={t`Nombre de projets à la fois`}
        value={capacity}
        onChange={setCapacity}
        fault={recognise.faults['capacity'] ?? missing(capacity === null, t`Donnez un nombre.`)}
      />
      <ActFailure error={recognise.error} />
      <div>
        <Button kind="main" type="submit" pending={recognise.pending}>{t`Reconnaître`}</Button>
      </div>
    </form>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import { territoriesActs, territoriesQueries, type OwnCatalyst, type ProfileContent } from '@/api/territories';
import { useAct } from '@/api/use-act';
import { CATALYST_ROLES, type CatalystRole } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button } from '@/design/Button';
import { Checkbox, CheckboxGroup } from '@/design/fields/Checkbox';
import { NumberField } from '@/design/fields/NumberField';
import { PageTitle } from '@/design/PageTitle';
import { SdgPicker } from '@/design/pickers/SdgPicker';
import { TerritoryPicker } from '@/design/pickers/TerritoryPicker';
import { Loaded } from '@/design/states';
import { toast } from '@/design/Toast';
import { useWords } from '@/words/words';

export default function ProfilePage() {
  const { t } = useLingui();
  const profile = useQuery(territoriesQueries.myProfile());
  return (
    <div className="page narrow main stack gap-4">
      <Breadcrumbs items={[{ label: t`Accompagnement`, to: '/matches' }, { label: t`Mon profil` }]} />
      <PageTitle>{t`Mon profil de catalyseur`}</PageTitle>
      <Loaded query={profile}>{(found) => <ProfileForm key={found.version} profile={found} />}</Loaded>
    </div>
  );
}

function ProfileForm({ profile }: { readonly profile: OwnCatalyst }) {
  const { t } = useLingui();
  const words = useWords();
  const [capacity, setCapacity] = useState<number | null>(profile.capacity);
  const [territories, setTerritories] = useState<string[]>(() => profile.territories.map((area) => area.code));
  const [sdgs, setSdgs] = useState<number[]>([...profile.sdgs]);
  const [roles, setRoles] = useState<CatalystRole[]>([...profile.roles]);
  const save = useAct((content: ProfileContent) => territoriesActs.saveMyProfile(content, profile.version), {
    touches: [['territories', 'catalysts']],
    onDone: () => toast(t`Votre profil est enregistré.`),
  });
  return (
    <form
      noValidate
      className="stack gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (capacity !== null) save.run({ capacity, territories, sdgs, roles });
      }}
    >
      <p>
        <Trans>
          Ces informations décident des projets que l’on vous propose. Tout le monde peut{' '}
          <Link to={`/catalysts/${profile.catalystId}`}>voir votre page</Link>, sauf votre nombre de places.
        </Trans>
      </p>
      <NumberField
        label={t`Combien de projets pouvez-vous accompagner à la fois ?`}
        help={
          <Plural
            value={profile.taken}
            _0="Vous n’en accompagnez aucun en ce moment. Mettez 0 pour faire une pause."
            one="Vous en accompagnez un en ce moment. Mettez 0 pour faire une pause."
            other="Vous en accompagnez # en ce moment. Mettez 0 pour faire une pause."
          />
        }
        value={capacity}
        onChange={setCapacity}
        fault={save.faults['capacity'] ?? (capacity === null ? t`Donnez un nombre ; 0 pour faire une pause.` : undefined)}
      />
      <TerritoryPicker
        label={t`Où intervenez-vous ?`}
        value={territories}
        onChange={setTerritories}
        fault={save.faults['territories']}
      />
      <CheckboxGroup
        label={t`Vos métiers`}
        value={roles}
        onChange={(chosen) => setRoles(chosen as CatalystRole[])}
        fault={save.faults['roles']}
      >
        {CATALYST_ROLES.map((role) => (
          <Checkbox key={role} value={role}>
            {words.catalystRole(role)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <SdgPicker label={t`Sur quels objectifs ?`} isRequired={false} value={sdgs} onChange={setSdgs} fault={save.faults['sdgs']} />
      <ActFailure error={save.error} />
      <div>
        <Button kind="main" type="submit" pending={save.pending}>{t`Enregistrer mon profil`}</Button>
      </div>
    </form>
  );
}

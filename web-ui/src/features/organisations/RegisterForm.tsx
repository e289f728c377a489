import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';

import { Problem } from '@/api/problem';
import { projectsActs, type Organisation, type OrganisationContent } from '@/api/projects';
import { useAct } from '@/api/use-act';
import { ACTOR_PROFILES, type ActorProfile } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import type { Found } from '@/design/fields/ComboBox';
import { focusFirstFault } from '@/design/fields/focus-first-fault';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { TerritoryField } from '@/design/pickers/TerritoryPicker';
import { useWords } from '@/words/words';

import { isRna, isSiret } from './numbers';

interface RegisterFormProps {
  readonly onRegistered: (organisation: Organisation) => void;
  readonly submitLabel?: string;
  /** What others call the organisation, to begin with. */
  readonly knownAs?: string | null | undefined;
}

/** Registers an organisation; used on its own page and where one is invited without having one yet. */
export function RegisterForm({ onRegistered, submitLabel, knownAs }: RegisterFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const [name, setName] = useState(knownAs ?? '');
  const [profile, setProfile] = useState<ActorProfile | null>(null);
  const [siret, setSiret] = useState('');
  const [rna, setRna] = useState('');
  const [commune, setCommune] = useState<Found | null>(null);
  // A fault is told when one leaves the field, or on trying to register; never while one is still typing.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = (field: string) => setLeft((before) => new Set(before).add(field));

  const register = useAct((content: OrganisationContent, key) => projectsActs.registerOrganisation(content, key), {
    touches: [['projects', 'me'], ['projects', 'organisations']],
    onDone: onRegistered,
  });

  const found: Record<string, string | undefined> = {
    name: name.trim() === '' ? t`Écrivez le nom de votre organisation.` : undefined,
    profile: profile === null ? t`Choisissez la famille de votre organisation.` : undefined,
    siret: siret.trim() !== '' && !isSiret(siret) ? t`Ce n’est pas un numéro SIRET : vérifiez ses 14 chiffres, ou laissez ce champ vide.` : undefined,
    rna: rna.trim() !== '' && !isRna(rna) ? t`Ce n’est pas un numéro RNA : la lettre W, puis neuf chiffres. Ou laissez ce champ vide.` : undefined,
    communeCode: commune === null ? t`Choisissez la commune dans la liste.` : undefined,
  };
  const fault = (field: string) => register.faults[field] ?? (left.has(field) ? found[field] : undefined);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(new Set(Object.keys(found)));
    if (Object.values(found).some((sentence) => sentence !== undefined) || profile === null || commune === null) {
      focusFirstFault(event.currentTarget);
      return;
    }
    register.run({
      name: name.trim(),
      profile,
      communeCode: commune.id,
      ...(siret.trim() !== '' && { siret: siret.replace(/\s/g, '') }),
      ...(rna.trim() !== '' && { rna: rna.replace(/\s/g, '').toUpperCase() }),
    });
  };

  return (
    <form className="stack gap-3" onSubmit={submit} noValidate>
      <TextField
        label={t`Nom de l’organisation`}
        value={name}
        onChange={setName}
        onBlur={() => leave('name')}
        fault={fault('name')}
        autoComplete="organization"
        maxLength={200}
      />
      <Select
        label={t`Famille d’acteurs`}
        help={<Trans>Une alliance réunit des familles différentes : c’est ce qui la rend forte.</Trans>}
        value={profile}
        onChange={setProfile}
        placeholder={t`Choisissez`}
        options={ACTOR_PROFILES.map((value) => ({ value, label: words.profile(value) }))}
        fault={fault('profile')}
      />
      <TerritoryField
        label={t`Commune du siège`}
        help={<Trans>Écrivez ses premières lettres ; les accents et les tirets ne comptent pas.</Trans>}
        level="commune"
        value={commune}
        onChange={setCommune}
        onBlur={() => leave('communeCode')}
        fault={fault('communeCode')}
      />
      <TextField
        label={t`Numéro SIRET`}
        help={<Trans>Les 14 chiffres qui figurent sur vos factures. Sans numéro, vous pouvez aussi vous inscrire.</Trans>}
        value={siret}
        onChange={setSiret}
        onBlur={() => leave('siret')}
        fault={fault('siret')}
        inputMode="numeric"
        isRequired={false}
        short
      />
      {(profile === 'ASSOCIATION' || profile === 'CITIZEN_INITIATIVE' || rna !== '') && (
        <TextField
          label={t`Numéro RNA`}
          help={<Trans>Le numéro de l’association au répertoire national : W et neuf chiffres, sur le récépissé de la préfecture.</Trans>}
          value={rna}
          onChange={setRna}
          onBlur={() => leave('rna')}
          fault={fault('rna')}
          isRequired={false}
          short
        />
      )}
      {!isOnlyFaults(register.error) && <ActFailure error={register.error} />}
      <div>
        <Button kind="main" type="submit" pending={register.pending}>
          {submitLabel ?? t`Inscrire l’organisation`}
        </Button>
      </div>
    </form>
  );
}

/** What is said beside each field need not be said again below. */
function isOnlyFaults(error: unknown): boolean {
  return error instanceof Problem && error.status === 422 && error.faults.length > 0;
}

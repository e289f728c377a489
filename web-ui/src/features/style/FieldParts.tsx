import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ComponentType } from 'react';

import type { BudgetLine } from '@/api/projects';
import { Checkbox, CheckboxGroup } from '@/design/fields/Checkbox';
import type { Found } from '@/design/fields/ComboBox';
import { DateTimeField } from '@/design/fields/DateTimeField';
import { MoneyField } from '@/design/fields/MoneyField';
import { NumberField } from '@/design/fields/NumberField';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { OrganisationPicker } from '@/design/pickers/OrganisationPicker';
import { SdgPicker } from '@/design/pickers/SdgPicker';
import { TerritoryField, TerritoryPicker } from '@/design/pickers/TerritoryPicker';
import { BudgetTable } from '@/features/dossier/BudgetTable';
import { SavedNote } from '@/features/dossier/SavedNote';

import type { ChapterProps } from './StylePage';
import styles from './StylePage.module.css';

export function FieldParts({ Chapter }: { readonly Chapter: ComponentType<ChapterProps> }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [long, setLong] = useState('Un texte déjà long, dont on compte les derniers signes.');
  const [cents, setCents] = useState<number | null>(1_250_050);
  const [number, setNumber] = useState<number | null>(12);
  const [instant, setInstant] = useState<string | null>('2026-12-15T22:59:00Z');
  const [chosen, setChosen] = useState<'a' | 'b' | null>(null);
  const [several, setSeveral] = useState<string[]>(['a']);
  const [commune, setCommune] = useState<Found | null>(null);
  const [organisation, setOrganisation] = useState<Found | null>(null);
  const [territories, setTerritories] = useState<string[]>([]);
  const [sdgs, setSdgs] = useState<number[]>([17]);
  const [lines, setLines] = useState<readonly BudgetLine[]>([{ label: 'Animation', kind: 'MONEY', amountCents: 500_000 }]);
  const options = [
    { value: 'a' as const, label: t`Première possibilité` },
    { value: 'b' as const, label: t`Seconde possibilité` },
  ];
  return (
    <>
      <Chapter title={t`Champs`}>
        <div className={styles['two']}>
          <TextField label={t`Un texte`} help={<Trans>Ce qu’on attend ici.</Trans>} value={text} onChange={setText} />
          <TextField label={t`Un texte à reprendre`} value={text} onChange={setText} fault={t`Écrivez le nom de votre organisation.`} />
          <TextField label={t`Un texte long`} isRequired={false} rows={3} maxLength={60} value={long} onChange={setLong} />
          <TextField label={t`Un texte fermé`} isDisabled value={t`On ne peut pas l’écrire`} onChange={setText} />
          <MoneyField label={t`Un montant`} value={cents} onChange={setCents} />
          <NumberField label={t`Un nombre`} unit="%" value={number} onChange={setNumber} />
          <NumberField label={t`Un nombre à reprendre`} value={null} onChange={setNumber} fault={t`Écrivez un nombre entier, en chiffres.`} />
          <DateTimeField label={t`Un jour et une heure`} value={instant} onChange={setInstant} />
          <Select label={t`Une liste`} value={chosen} onChange={setChosen} options={options} placeholder={t`Choisissez`} />
          <Select label={t`Une liste à reprendre`} value={chosen} onChange={setChosen} options={options} fault={t`Choisissez une possibilité.`} />
          <TerritoryField label={t`Une commune`} level="commune" value={commune} onChange={setCommune} />
          <OrganisationPicker label={t`Une organisation`} value={organisation} onChange={setOrganisation} />
          <TerritoryPicker label={t`Des territoires`} value={territories} onChange={setTerritories} />
          <RadioGroup label={t`Une seule réponse`} value={chosen} onChange={setChosen}>
            {options.map(({ value, label }) => (
              <Radio key={value} value={value} help={<Trans>Ce que cela entraîne.</Trans>}>
                {label}
              </Radio>
            ))}
          </RadioGroup>
          <CheckboxGroup label={t`Plusieurs réponses`} value={several} onChange={setSeveral}>
            {options.map(({ value, label }) => (
              <Checkbox key={value} value={value}>
                {label}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </div>
        <SdgPicker label={t`Des objectifs de développement durable`} value={sdgs} onChange={setSdgs} />
      </Chapter>
      <Chapter title={t`Tableau où l’on écrit`}>
        <BudgetTable
          title={t`Dépenses`}
          rowName={t`Dépense`}
          lines={lines}
          empty={{ label: '', kind: 'MONEY', amountCents: 0 }}
          totalCents={lines.reduce((sum, line) => sum + line.amountCents, 0)}
          totalLabel={t`Total`}
          addLabel={t`Ajouter une dépense`}
          faults={{}}
          faultPrefix="expenses"
          onChange={setLines}
          onRemove={(index) => setLines(lines.filter((_, at) => at !== index))}
          onLeave={() => undefined}
        />
      </Chapter>
      <Chapter title={t`Ce qui est enregistré`}>
        <div className="stack gap-1">
          <SavedNote section={{ status: { kind: 'saved' }, savedAt: new Date().toISOString() }} />
          <SavedNote section={{ status: { kind: 'edited' }, savedAt: null }} />
          <SavedNote section={{ status: { kind: 'saving', sent: null }, savedAt: null }} />
          <SavedNote section={{ status: { kind: 'failed', failure: 'offline', error: null }, savedAt: null }} />
          <SavedNote section={{ status: { kind: 'failed', failure: 'refused', error: null }, savedAt: null }} />
          <SavedNote section={{ status: { kind: 'failed', failure: 'signed-out', error: null }, savedAt: null }} />
        </div>
      </Chapter>
    </>
  );
}

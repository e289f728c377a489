import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import plus from 'icons:plus';
import x from 'icons:x';
import { useId, useRef, useState, type ReactNode } from 'react';

import { fundingQueries, type CallContent } from '@/api/funding';
import { territoriesQueries } from '@/api/territories';
import type { Acting } from '@/api/use-act';
import { ACTOR_PROFILES, type ActorProfile } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Banner } from '@/design/Banner';
import { Button } from '@/design/Button';
import { Checkbox, CheckboxGroup } from '@/design/fields/Checkbox';
import { DateTimeField } from '@/design/fields/DateTimeField';
import { MoneyField } from '@/design/fields/MoneyField';
import { NumberField } from '@/design/fields/NumberField';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { TerritoryPicker } from '@/design/pickers/TerritoryPicker';
import { useFormats } from '@/i18n/format';
import { useLocalText } from '@/i18n/local-text';
import { useWords } from '@/words/words';

import { ALL_OF_FRANCE, contentOf, missingIn, type CallForm, type RequiredField } from './call-form';
import { CallSummary } from './CallSummary';
import styles from './CallEditor.module.css';

interface CallEditorProps {
  readonly form: CallForm;
  readonly onChange: (form: CallForm) => void;
  readonly onSave: (content: CallContent) => void;
  readonly saving: Acting<CallContent>;
  /** What stands here was found on this device: it was never saved. */
  readonly restored: boolean;
  readonly publish?: ReactNode;
  readonly publishHelp?: string | undefined;
}

interface PartProps {
  readonly form: CallForm;
  readonly set: (change: Partial<CallForm>) => void;
  readonly fault: (field: string) => string | undefined;
}

/** Writes a call's rules, with all of them in plain words beside. */
export function CallEditor({ form, onChange, onSave, saving, restored, publish, publishHelp }: CallEditorProps) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const formElement = useRef<HTMLFormElement>(null);
  const sentences = useMissingSentences();
  const missing = asked ? missingIn(form) : [];
  const fault = (field: string) =>
    saving.faults[field] ?? (missing.includes(field as RequiredField) ? sentences[field as RequiredField] : undefined);
  const part: PartProps = { form, set: (change) => onChange({ ...form, ...change }), fault };
  const submit = () => {
    setAsked(true);
    const content = contentOf(form);
    if (content !== undefined) onSave(content);
    else requestAnimationFrame(() => formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <div className="aside">
      <form
        ref={formElement}
        noValidate
        className="stack gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {restored && (
          <Banner tone="information" title={t`Nous avons retrouvé vos modifications`}>
            <p>
              <Trans>Elles étaient gardées sur cet appareil. Enregistrez-les pour qu’elles rejoignent le brouillon.</Trans>
            </p>
          </Banner>
        )}
        <Words {...part} />
        <Dates {...part} />
        <Scope {...part} />
        <Amounts {...part} />
        <PremiumPart {...part} />
        <Documents {...part} />
        {missing.length > 0 && (
          <Banner tone="fault" announced title={t`Il manque encore :`}>
            <ul>
              {missing.map((field) => (
                <li key={field}>{sentences[field]}</li>
              ))}
            </ul>
          </Banner>
        )}
        <ActFailure error={saving.error} />
        <div className={styles['save']}>
          <Button kind="main" type="submit" pending={saving.pending}>{t`Enregistrer le brouillon`}</Button>
          {publish}
          {publishHelp !== undefined && <span className="small muted">{publishHelp}</span>}
        </div>
      </form>
      <aside className={styles['summary']} aria-labelledby="in-words" tabIndex={0}>
        <h2 id="in-words">{t`L’appel, en clair`}</h2>
        <CallSummary form={form} stacked />
      </aside>
    </div>
  );
}

function useMissingSentences(): Record<RequiredField, string> {
  const { t } = useLingui();
  return {
    fundId: t`Choisissez le fonds qui finance.`,
    committeeId: t`Choisissez le comité qui décide.`,
    'title.fr': t`Donnez un titre à l’appel.`,
    'presentation.fr': t`Présentez l’appel.`,
    opensAt: t`Donnez le jour et l’heure d’ouverture.`,
    closesAt: t`Donnez le jour et l’heure de clôture.`,
    perimeter: t`Choisissez au moins un territoire.`,
    profilesAllowed: t`Choisissez au moins une famille d’acteurs.`,
    minimumCents: t`Donnez le montant minimum par projet.`,
    maximumCents: t`Donnez le montant maximum par projet.`,
    shareCents: t`Donnez la part du fonds réservée à l’appel.`,
    budgetSharePercent: t`Donnez la part du budget que l’on peut demander.`,
  };
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Words({ form, set, fault }: PartProps) {
  const { t } = useLingui();
  const funds = useQuery(fundingQueries.funds()).data?.items ?? [];
  const committees = useQuery(fundingQueries.committees()).data?.items ?? [];
  const ofFund = committees.filter((committee) => form.fundId === null || committee.fundId === form.fundId);
  return (
    <Part title={t`Le sujet`}>
      <div className={styles['pair']}>
        <TextField label={t`Titre en français`} name="title.fr" value={form.titleFr} maxLength={200} onChange={(titleFr) => set({ titleFr })} fault={fault('title.fr')} />
        <TextField
          label={t`Titre en anglais`}
          name="title.en"
          isRequired={false}
          value={form.titleEn}
          maxLength={200}
          onChange={(titleEn) => set({ titleEn })}
          fault={fault('title.en')}
        />
        <TextField
          label={t`Présentation en français`}
          name="presentation.fr"
          help={t`La première phrase sert de résumé.`}
          rows={8}
          value={form.presentationFr}
          maxLength={20_000}
          onChange={(presentationFr) => set({ presentationFr })}
          fault={fault('presentation.fr')}
        />
        <TextField
          label={t`Présentation en anglais`}
          name="presentation.en"
          help={t`Sans elle, le français s’affiche.`}
          isRequired={false}
          rows={8}
          value={form.presentationEn}
          maxLength={20_000}
          onChange={(presentationEn) => set({ presentationEn })}
          fault={fault('presentation.en')}
        />
        <Select
          label={t`Fonds`}
          value={form.fundId}
          placeholder={t`Choisir un fonds`}
          options={funds.map((fund) => ({ value: fund.fundId, label: fund.name }))}
          onChange={(fundId) => {
            const own = committees.filter((committee) => committee.fundId === fundId);
            set({ fundId, committeeId: own.length === 1 ? own[0]!.committeeId : null });
          }}
          fault={fault('fundId')}
        />
        <Select
          label={t`Comité qui décide`}
          value={form.committeeId}
          placeholder={t`Choisir un comité`}
          options={ofFund.map((committee) => ({ value: committee.committeeId, label: committee.name }))}
          onChange={(committeeId) => set({ committeeId })}
          fault={fault('committeeId')}
        />
      </div>
    </Part>
  );
}

function Dates({ form, set, fault }: PartProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const inWords = (instant: string | null) => (instant === null ? t`Heure de Paris.` : t`${formats.dateTime(instant)}, heure de Paris.`);
  return (
    <Part title={t`Les dates`}>
      <div className={styles['pair']}>
        <DateTimeField label={t`Ouverture`} name="opensAt" value={form.opensAt} help={inWords(form.opensAt)} onChange={(opensAt) => set({ opensAt })} fault={fault('opensAt')} />
        <DateTimeField
          label={t`Clôture`}
          name="closesAt"
          value={form.closesAt}
          help={inWords(form.closesAt)}
          onChange={(closesAt) => set({ closesAt: closesAt === null ? null : endOfMinute(closesAt) })}
          fault={fault('closesAt')}
        />
      </div>
      <p className="small muted">
        <Trans>Un dossier reçu pendant la minute de clôture est accepté.</Trans>
      </p>
    </Part>
  );
}

/** A call that closes at 23:59 takes what comes until 23:59:59. */
function endOfMinute(instant: string): string {
  return instant.replace(/:\d\d(\.\d+)?Z$/, ':59Z');
}

function Scope({ form, set, fault }: PartProps) {
  const { t } = useLingui();
  const words = useWords();
  const everywhere = form.perimeter.includes(ALL_OF_FRANCE);
  return (
    <Part title={t`Où, et avec qui`}>
      <div className="stack gap-1">
        <Checkbox isSelected={everywhere} onChange={(all) => set({ perimeter: all ? [ALL_OF_FRANCE] : [] })}>
          {t`Toute la France, outre-mer compris`}
        </Checkbox>
        {!everywhere && (
          <TerritoryPicker
            label={t`Territoires de l’appel`}
            help={t`Un projet doit avoir au moins un territoire entièrement dans l’un d’eux.`}
            value={form.perimeter}
            onChange={(perimeter) => set({ perimeter })}
            fault={fault('perimeter')}
          />
        )}
      </div>
      <CheckboxGroup
        label={t`Familles d’acteurs qui peuvent porter un projet`}
        value={form.profilesAllowed}
        onChange={(profiles) => set({ profilesAllowed: profiles as ActorProfile[] })}
        fault={fault('profilesAllowed')}
        inline
      >
        {ACTOR_PROFILES.map((profile) => (
          <Checkbox key={profile} value={profile}>
            {words.profile(profile)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <NumberField
        label={t`Regards croisés exigés`}
        name="minimumReviews"
        help={t`0 : une candidature éligible va droit au comité.`}
        value={form.minimumReviews}
        onChange={(minimumReviews) => set({ minimumReviews })}
        fault={fault('minimumReviews')}
      />
    </Part>
  );
}

function Amounts({ form, set, fault }: PartProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const fund = useQuery(fundingQueries.funds()).data?.items.find((one) => one.fundId === form.fundId);
  return (
    <Part title={t`Les montants`}>
      <div className={styles['pair']}>
        <MoneyField label={t`Minimum, hors prime`} name="minimumCents" value={form.minimumCents} onChange={(minimumCents) => set({ minimumCents })} fault={fault('minimumCents')} />
        <MoneyField
          label={t`Maximum, prime comprise`}
          name="maximumCents"
          value={form.maximumCents}
          onChange={(maximumCents) => set({ maximumCents })}
          fault={fault('maximumCents')}
        />
        <NumberField
          label={t`Part du budget, au plus`}
          help={t`En argent : dons en nature et bénévolat ne comptent pas.`}
          name="budgetSharePercent"
          unit="%"
          value={form.budgetSharePercent}
          onChange={(budgetSharePercent) => set({ budgetSharePercent })}
          fault={fault('budgetSharePercent')}
        />
        <MoneyField
          label={t`Part du fonds pour l’appel`}
          name="shareCents"
          value={form.shareCents}
          help={fund?.availableCents == null ? undefined : t`${formats.money(fund.availableCents)} disponibles dans le fonds.`}
          onChange={(shareCents) => set({ shareCents })}
          fault={fault('shareCents')}
        />
      </div>
    </Part>
  );
}

function PremiumPart({ form, set, fault }: PartProps) {
  const { t } = useLingui();
  const text = useLocalText();
  const fragilities = useQuery(territoriesQueries.fragilities()).data ?? [];
  const change = (index: number, step: Partial<CallForm['premiumTable'][number]>) =>
    set({ premiumTable: form.premiumTable.map((old, at) => (at === index ? { ...old, ...step } : old)) });
  return (
    <Part title={t`La prime à l’alliance`}>
      <p>
        <Trans>Elle récompense une alliance d’acteurs différents : plus il y a de familles, plus le taux monte.</Trans>
      </p>
      {form.premiumTable.map((step, index) => {
        const number = index + 1;
        return (
          <div key={index} className={styles['step']} role="group" aria-label={t`Palier ${number}`}>
            <NumberField
              label={t`À partir de (familles)`}
              value={step.profiles}
              onChange={(profiles) => change(index, { profiles })}
              fault={fault(`premiumTable[${index}].profiles`)}
            />
            <NumberField
              label={t`Taux`}
              unit="%"
              value={step.points}
              onChange={(points) => change(index, { points })}
              fault={fault(`premiumTable[${index}].points`)}
            />
            <Button
              kind="plain"
              icon={x}
              label={t`Retirer le palier ${number}`}
              onPress={() => set({ premiumTable: form.premiumTable.filter((_, at) => at !== index) })}
            />
          </div>
        );
      })}
      {fault('premiumTable') !== undefined && <Banner tone="fault">{fault('premiumTable')}</Banner>}
      <div>
        <Button size="small" icon={plus} onPress={() => set({ premiumTable: [...form.premiumTable, { profiles: null, points: null }] })}>
          {t`Ajouter un palier`}
        </Button>
      </div>
      <div className={styles['pair']}>
        <Select
          label={t`Indicateur de fragilité`}
          help={t`Le quart des départements les plus touchés reçoit des points en plus.`}
          isRequired={false}
          value={form.fragilityIndicator ?? ''}
          onChange={(code) => set({ fragilityIndicator: code === '' ? null : code })}
          options={[
            { value: '', label: t`Aucun` },
            ...fragilities.map(({ indicator, year }) => ({ value: indicator.code, label: `${text(indicator.name)} (${year})` })),
          ]}
          fault={fault('fragilityIndicator')}
        />
        <NumberField
          label={t`Points pour un territoire fragile`}
          name="fragilityPoints"
          unit="%"
          value={form.fragilityPoints}
          onChange={(fragilityPoints) => set({ fragilityPoints })}
          fault={fault('fragilityPoints')}
        />
        <NumberField
          label={t`Plafond du taux`}
          name="premiumCeilingPoints"
          unit="%"
          value={form.premiumCeilingPoints}
          onChange={(premiumCeilingPoints) => set({ premiumCeilingPoints })}
          fault={fault('premiumCeilingPoints')}
        />
      </div>
    </Part>
  );
}

function Documents({ form, set, fault }: PartProps) {
  const { t } = useLingui();
  const change = (index: number, row: Partial<CallForm['documentsAsked'][number]>) =>
    set({ documentsAsked: form.documentsAsked.map((old, at) => (at === index ? { ...old, ...row } : old)) });
  return (
    <Part title={t`Les documents demandés`}>
      {form.documentsAsked.length === 0 && (
        <p className="muted">
          <Trans>Aucun. Chaque document de moins est un soir de gagné pour une petite association.</Trans>
        </p>
      )}
      {form.documentsAsked.map((row, index) => {
        const number = index + 1;
        return (
          <div key={index} className={styles['step']} role="group" aria-label={t`Document ${number}`}>
            <TextField
              label={t`Ce qu’on demande`}
              value={row.fr}
              onChange={(fr) => change(index, { fr })}
              fault={fault(`documentsAsked[${index}].label.fr`)}
            />
            <TextField
              label={t`En anglais`}
              isRequired={false}
              value={row.en}
              onChange={(en) => change(index, { en })}
              fault={fault(`documentsAsked[${index}].label.en`)}
            />
            <Button
              kind="plain"
              icon={x}
              label={t`Retirer le document ${number}`}
              onPress={() => set({ documentsAsked: form.documentsAsked.filter((_, at) => at !== index) })}
            />
          </div>
        );
      })}
      <div>
        <Button size="small" icon={plus} onPress={() => set({ documentsAsked: [...form.documentsAsked, { kind: null, fr: '', en: '' }] })}>
          {t`Ajouter un document`}
        </Button>
      </div>
    </Part>
  );
}

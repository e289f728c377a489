import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { DefinitionList, type Definition } from '@/design/DefinitionList';
import { TerritoryNames } from '@/design/TerritoryNames';
import { ACTOR_PROFILES } from '@/api/words';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { ALL_OF_FRANCE, type CallForm } from './call-form';

/** A call's rules in plain words, as far as they are written. */
export function CallSummary({ form, stacked = false }: { readonly form: CallForm; readonly stacked?: boolean }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const dash = <span className="muted">{t`à compléter`}</span>;
  const money = (cents: number | null) => (cents === null ? dash : formats.money(cents));
  const date = (instant: string | null) => (instant === null ? dash : t`${formats.dateTime(instant)}, heure de Paris`);
  const anyone = form.profilesAllowed.length === ACTOR_PROFILES.length;
  const items: Definition[] = [
    { term: t`Ouvre le`, value: date(form.opensAt) },
    { term: t`Clôt le`, value: date(form.closesAt) },
    {
      term: t`Où`,
      value: form.perimeter.includes(ALL_OF_FRANCE) ? t`Toute la France` : <TerritoryNames codes={form.perimeter} />,
    },
    {
      term: t`Qui peut porter`,
      value: anyone ? t`Toutes les familles d’acteurs` : formats.list(form.profilesAllowed.map(words.profile)),
    },
    {
      term: t`Montant par projet`,
      value: (
        <>
          <Trans>
            de {money(form.minimumCents)} à {money(form.maximumCents)}
          </Trans>
          {form.budgetSharePercent !== null && (
            <>
              {', '}
              <Trans>au plus {formats.percent(form.budgetSharePercent)} du budget en argent</Trans>
            </>
          )}
        </>
      ),
    },
    { term: t`Part du fonds réservée à l’appel`, value: money(form.shareCents) },
    { term: t`Prime à l’alliance`, value: <Premium form={form} /> },
    {
      term: t`Documents demandés`,
      value: form.documentsAsked.length === 0 ? t`Aucun` : formats.list(form.documentsAsked.map((row) => row.fr || '…')),
    },
    {
      term: t`Instruction`,
      value:
        (form.minimumReviews ?? 0) === 0 ? (
          t`Aucun regard croisé n’est exigé`
        ) : (
          <Plural value={form.minimumReviews ?? 0} one="# regard croisé exigé" other="# regards croisés exigés" />
        ),
    },
  ];
  return <DefinitionList items={items} stacked={stacked} />;
}

function Premium({ form }: { readonly form: CallForm }) {
  const formats = useFormats();
  const steps = form.premiumTable.filter((step) => step.profiles !== null && step.points !== null);
  return (
    <ul>
      {steps.map((step, index) => (
        <li key={index}>
          <Trans>
            dès {step.profiles} familles : {formats.percent(step.points ?? 0)}
          </Trans>
        </li>
      ))}
      {form.fragilityIndicator !== null && (
        <li>
          <Trans>territoire fragile : + {formats.percent(form.fragilityPoints ?? 0)}</Trans>
        </li>
      )}
      <li>
        <Trans>jamais plus de {formats.percent(form.premiumCeilingPoints ?? 0)}</Trans>
      </li>
    </ul>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';

import type { BudgetContent, BudgetLine, Eligibility, ResourceLine } from '@/api/projects';
import { toast } from '@/design/Toast';
import { MoneyField } from '@/design/fields/MoneyField';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { budgetOf, totals } from './budget';
import styles from './BudgetSection.module.css';
import { BudgetTable } from './BudgetTable';
import { ConflictDialog } from './ConflictDialog';
import { NextSection } from './NextSection';
import { RuleNotes } from './RuleNotes';
import { SavedNote } from './SavedNote';
import type { Section } from './use-section-draft';

interface BudgetSectionProps {
  readonly section: Section<BudgetContent>;
  readonly eligibility: Eligibility | undefined;
}

export function BudgetSection({ section, eligibility }: BudgetSectionProps) {
  const { t } = useLingui();
  const { projectId = '' } = useParams();
  const formats = useFormats();
  const budget = section.content;
  const { expensesCents, resourcesCents, gapCents } = totals(budget);
  const fundLabel = t`Demandé à la Fondation des Territoires`;

  const removeFrom = <Line extends BudgetLine>(name: 'expenses' | 'resources', lines: readonly Line[], index: number) => {
    const before = section.content;
    section.change({ [name]: lines.filter((_, at) => at !== index) });
    const label = lines[index]?.label;
    toast(label ? t`Ligne « ${label} » supprimée` : t`Ligne supprimée`, { undo: () => section.change(before) });
  };

  return (
    <div className="stack gap-4">
      <SavedNote section={section} />
      <div className="stack gap-1">
        <MoneyField
          label={fundLabel}
          help={<Trans>Sans la prime à l’alliance : elle s’y ajoute.</Trans>}
          value={budget.requestedCents === 0 ? null : budget.requestedCents}
          onChange={(cents) => section.change({ requestedCents: cents ?? 0 })}
          onBlur={() => void section.flush()}
          fault={section.faults['requestedCents']}
        />
        <RuleNotes eligibility={eligibility} rules={['E4']} />
      </div>
      <BudgetTable<BudgetLine>
        title={t`Ce que le projet coûte`}
        rowName={t`Dépense`}
        lines={budget.expenses}
        empty={{ label: '', kind: 'MONEY', amountCents: 0 }}
        totalCents={expensesCents}
        totalLabel={t`Total des dépenses`}
        addLabel={t`Ajouter une dépense`}
        faults={section.faults}
        faultPrefix="expenses"
        onChange={(expenses) => section.change({ expenses })}
        onRemove={(index) => removeFrom('expenses', budget.expenses, index)}
        onLeave={() => void section.flush()}
      />
      <BudgetTable<ResourceLine>
        title={t`Ce qui le paie`}
        rowName={t`Ressource`}
        lines={budget.resources}
        empty={{ label: '', kind: 'MONEY', amountCents: 0, confirmed: false }}
        fixed={budget.requestedCents > 0 ? { label: fundLabel, amountCents: budget.requestedCents } : undefined}
        totalCents={resourcesCents}
        totalLabel={t`Total des ressources`}
        addLabel={t`Ajouter une ressource`}
        faults={section.faults}
        faultPrefix="resources"
        withConfirmed
        onChange={(resources) => section.change({ resources })}
        onRemove={(index) => removeFrom('resources', budget.resources, index)}
        onLeave={() => void section.flush()}
      />
      <div className={styles['balance']} data-balanced={gapCents === 0 || undefined} role="status">
        {expensesCents === 0 && resourcesCents === 0 ? (
          <Trans>Notez vos dépenses, puis ce qui les paie : les deux totaux doivent être égaux.</Trans>
        ) : gapCents === 0 ? (
          <Trans>Équilibré : dépenses et ressources font {formats.money(expensesCents)}.</Trans>
        ) : gapCents > 0 ? (
          <Trans>Il reste {formats.money(gapCents)} à trouver pour équilibrer le budget.</Trans>
        ) : (
          <Trans>Les ressources dépassent les dépenses de {formats.money(-gapCents)}.</Trans>
        )}
      </div>
      <RuleNotes eligibility={eligibility} rules={['E8']} />
      <NextSection projectId={projectId} current="budget" />
    </div>
  );
}

export function BudgetConflict({ section }: { readonly section: Section<BudgetContent> }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  if (section.status.kind !== 'conflict') return null;
  const { theirs } = section.status;
  const labels: Record<keyof BudgetContent, string> = {
    expenses: t`Ce que le projet coûte`,
    resources: t`Ce qui le paie`,
    requestedCents: t`Montant demandé`,
  };
  const show = (field: keyof BudgetContent, content: BudgetContent) =>
    field === 'requestedCents'
      ? formats.money(content.requestedCents)
      : content[field].map(({ label, kind, amountCents }) => `${label || '—'} (${words.budgetLine(kind)}) : ${formats.money(amountCents)}`).join('\n');
  return (
    <ConflictDialog
      mine={section.content}
      theirs={budgetOf(theirs)}
      theirsAt={theirs.savedAt ?? null}
      label={(field) => labels[field]}
      show={show}
      onResolve={section.resolve}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import plus from 'icons:plus';
import trash from 'icons:trash';
import { useRef, type KeyboardEvent } from 'react';

import type { BudgetLine, ResourceLine } from '@/api/projects';
import { BUDGET_LINE_KINDS } from '@/api/words';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/fields/Checkbox';
import { MoneyField } from '@/design/fields/MoneyField';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import styles from './BudgetTable.module.css';

interface BudgetTableProps<Line extends BudgetLine> {
  readonly title: string;
  /** What a row is, for those who hear it: « Dépense 2 ». */
  readonly rowName: string;
  readonly lines: readonly Line[];
  /** What a new line begins as. */
  readonly empty: Line;
  /** A line that comes from elsewhere and is only read here. */
  readonly fixed?: { readonly label: string; readonly amountCents: number } | undefined;
  readonly totalCents: number;
  readonly totalLabel: string;
  readonly addLabel: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly faultPrefix: string;
  /** Each line says whether its funder has said yes. */
  readonly withConfirmed?: boolean;
  readonly onChange: (lines: readonly Line[]) => void;
  readonly onRemove: (index: number) => void;
  readonly onLeave: () => void;
}

/** Lines of a budget, written with the keyboard alone: Enter goes down one line, and adds one after the last. */
export function BudgetTable<Line extends BudgetLine>(props: BudgetTableProps<Line>) {
  const { title, rowName, lines, empty, fixed, totalCents, totalLabel, addLabel, faults, faultPrefix, withConfirmed = false } = props;
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const table = useRef<HTMLTableElement>(null);

  const focus = (row: number, column: number) =>
    requestAnimationFrame(() => {
      table.current?.querySelectorAll<HTMLElement>(`tr[data-row="${row}"] [data-column="${column}"] :is(input, select)`)[0]?.focus();
    });
  const add = () => {
    props.onChange([...lines, empty]);
    focus(lines.length, 0);
  };
  const change = (index: number, part: Partial<BudgetLine & ResourceLine>) =>
    props.onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const row = Number(cell?.closest('tr')?.dataset['row']);
    const column = Number(cell?.dataset['column']);
    if (cell === null || event.key !== 'Enter' || (event.target as HTMLElement).tagName === 'SELECT') return;
    event.preventDefault();
    if (row + 1 < lines.length) focus(row + 1, column);
    else add();
  };

  return (
    <section className="stack gap-1">
      <h2 className={styles['title']}>{title}</h2>
      <table ref={table} className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t`Intitulé`}</th>
            <th scope="col">{t`Nature`}</th>
            <th scope="col" className={styles['amount']}>{t`Montant`}</th>
            {withConfirmed && <th scope="col">{t`Acquis`}</th>}
            <th scope="col">
              <span className="visually-hidden">{t`Supprimer`}</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {fixed !== undefined && (
            <tr className={styles['fixed']}>
              <td>{fixed.label}</td>
              <td>{words.budgetLine('MONEY')}</td>
              <td className={styles['amount']}>{formats.money(fixed.amountCents)}</td>
              {withConfirmed && <td />}
              <td />
            </tr>
          )}
          {lines.map((line, index) => {
            const number = index + 1;
            const name = `${rowName} ${number}`;
            const at = `${faultPrefix}[${index}]`;
            return (
              <tr key={index} data-row={index}>
                <td data-column="0">
                  <TextField
                    label={t`${name}, intitulé`}
                    hideLabel
                    hideOptional
                    isRequired={false}
                    value={line.label}
                    onChange={(label) => change(index, { label })}
                    onBlur={props.onLeave}
                    fault={faults[`${at}.label`]}
                  />
                </td>
                <td data-column="1">
                  <Select
                    label={t`${name}, nature`}
                    hideLabel
                    value={line.kind}
                    onChange={(kind) => change(index, { kind })}
                    options={BUDGET_LINE_KINDS.map((kind) => ({ value: kind, label: words.budgetLine(kind) }))}
                  />
                </td>
                <td data-column="2" className={styles['amount']}>
                  <MoneyField
                    label=""
                    hideLabel={t`${name}, montant`}
                    isRequired={false}
                    value={line.amountCents === 0 ? null : line.amountCents}
                    onChange={(cents) => change(index, { amountCents: cents ?? 0 })}
                    onBlur={props.onLeave}
                    fault={faults[`${at}.amountCents`]}
                  />
                </td>
                {withConfirmed && (
                  <td data-column="3" className={styles['confirmed']}>
                    <Checkbox isSelected={(line as unknown as ResourceLine).confirmed} onChange={(confirmed) => change(index, { confirmed })}>
                      <span className={styles['confirmedWord']}>{t`Acquis`}</span>
                    </Checkbox>
                  </td>
                )}
                <td className={styles['remove']}>
                  <Button kind="plain" icon={trash} label={t`Supprimer : ${line.label || name}`} onPress={() => props.onRemove(index)} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {totalLabel}
            </th>
            <td className={styles['amount']}>{formats.money(totalCents)}</td>
            <td colSpan={withConfirmed ? 2 : 1} />
          </tr>
        </tfoot>
      </table>
      <div>
        <Button size="small" icon={plus} onPress={add}>
          {addLabel}
        </Button>
      </div>
    </section>
  );
}

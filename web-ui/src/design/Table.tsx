import { useLingui } from '@lingui/react/macro';
import down from 'icons:caret-down';
import both from 'icons:caret-up-down';
import up from 'icons:caret-up';
import type { ReactNode } from 'react';

import { Icon } from './Icon';
import styles from './Table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and counts stand to the right, their digits under each other. */
  readonly numeric?: boolean;
  /** What names the row for those who hear the table; one column at most. */
  readonly rowHeader?: boolean;
  /** Makes the column sortable. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** The header is said but not shown, as over the acts. */
  readonly hideHeader?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  readonly footer?: ReactNode;
}

/** A plain table on wide screens; on narrow ones each row becomes a small sheet that names its values. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, sort, footer } = props;
  return (
    <table className={styles['table']}>
      <caption className={hideCaption ? 'visually-hidden' : styles['caption']}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} {...props} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted(rows, columns, sort).map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => {
              const Cell = column.rowHeader ? 'th' : 'td';
              return (
                <Cell
                  key={column.id}
                  className={column.numeric ? styles['numeric'] : undefined}
                  data-label={column.hideHeader ? undefined : column.header}
                  {...(column.rowHeader && { scope: 'row' })}
                >
                  {column.cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
      {footer !== undefined && <tfoot>{footer}</tfoot>}
    </table>
  );
}

function HeaderCell<Row>({ column, sort, onSort }: TableProps<Row> & { readonly column: Column<Row> }) {
  const { t } = useLingui();
  const active = sort?.column === column.id;
  const descending = active && sort.descending;
  const sortable = column.sortBy !== undefined && onSort !== undefined;
  return (
    <th
      scope="col"
      className={column.numeric ? styles['numeric'] : undefined}
      aria-sort={active ? (descending ? 'descending' : 'ascending') : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className={styles['sort']}
          title={t`Trier`}
          onClick={() => onSort({ column: column.id, descending: active && !descending })}
        >
          {column.header}
          <Icon of={active ? (descending ? down : up) : both} size="small" />
        </button>
      ) : (
        <span className={column.hideHeader ? 'visually-hidden' : undefined}>{column.header}</span>
      )}
    </th>
  );
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null | undefined): readonly Row[] {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (by === undefined || !sort) return rows;
  const order = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  const direction = sort.descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const a = by(one);
    const b = by(other);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
    return order.compare(String(a), String(b)) * direction;
  });
}

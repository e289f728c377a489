import type { ReactNode } from 'react';

import styles from './DefinitionList.module.css';

export interface Definition {
  readonly term: ReactNode;
  readonly value: ReactNode;
}

/** Facts by name, as a call's rules or an organisation's card. */
export function DefinitionList({ items, stacked = false }: { readonly items: readonly Definition[]; readonly stacked?: boolean }) {
  return (
    <dl className={`${styles['list']} ${stacked ? styles['stacked'] : ''}`}>
      {items.map((item, index) => (
        <div key={index} className={styles['item']}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

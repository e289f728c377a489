import { useLingui } from '@lingui/react/macro';
import caret from 'icons:caret-right';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Icon } from './Icon';
import styles from './Breadcrumbs.module.css';

export interface Crumb {
  readonly label: ReactNode;
  /** The last one, where one is, has none. */
  readonly to?: string;
}

export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Vous êtes ici`} className={styles['crumbs']}>
      <ol className={styles['list']}>
        {items.map((item, index) => (
          <li key={index}>
            {index > 0 && <Icon of={caret} size="small" />}
            {item.to === undefined ? <span aria-current="page">{item.label}</span> : <Link to={item.to}>{item.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';

import styles from './Card.module.css';

interface CardProps {
  readonly title?: ReactNode;
  /** The whole card leads there; its title is the link. */
  readonly to?: string;
  /** A line above the title. */
  readonly above?: ReactNode;
  readonly children?: ReactNode;
  /** Set apart at the bottom. */
  readonly footer?: ReactNode;
  readonly level?: 2 | 3 | 4;
  /** `sheet` lies on a darker ground, `plain` has only its border. */
  readonly ground?: 'plain' | 'sheet';
}

export function Card({ title, to, above, children, footer, level = 3, ground = 'plain' }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={`${styles['card']} ${styles[ground]} ${to === undefined ? '' : styles['leads']}`}>
      {above !== undefined && <div className={styles['above']}>{above}</div>}
      {title !== undefined && (
        <Heading className={styles['title']}>{to === undefined ? title : <Link to={to}>{title}</Link>}</Heading>
      )}
      {children}
      {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
    </article>
  );
}

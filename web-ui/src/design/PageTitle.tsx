import { useEffect, useRef, type ReactNode } from 'react';

import { takeFocusRequest } from './page-focus';
import styles from './PageTitle.module.css';

interface PageTitleProps {
  readonly children: ReactNode;
  /** The window's title, where the heading is more than plain text. */
  readonly windowTitle?: string;
  /** A short line above: what kind of page, or where one is. */
  readonly above?: ReactNode;
  /** A line or two below, in larger type. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Where what is going on matters more than what the page is called. */
  readonly compact?: boolean;
}

/** The page's one h1. It names the window, and takes the focus when one comes from another page. */
export function PageTitle({ children, windowTitle, above, lead, actions, compact = false }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = windowTitle ?? (typeof children === 'string' ? children : undefined);
  useEffect(() => {
    if (takeFocusRequest()) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${name ?? heading.current?.textContent ?? ''} – Fondation des Territoires`;
  }, [name]);
  return (
    <header className={`${styles['head']} ${compact ? styles['compact'] : ''}`}>
      <div className={styles['words']}>
        {above !== undefined && <div className={styles['above']}>{above}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {lead !== undefined && <div className={styles['lead']}>{lead}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}

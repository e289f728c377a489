import { useLingui } from '@lingui/react/macro';
import check from 'icons:check-bold';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Icon } from './Icon';
import styles from './Stepper.module.css';

export interface Step {
  readonly id: string;
  readonly label: ReactNode;
  readonly to?: string;
  readonly done?: boolean;
  /** A word on what is missing. */
  readonly note?: ReactNode;
}

/** The parts of a longer work, in order, free to be visited in any other. */
export function Stepper({ steps, current, label }: { readonly steps: readonly Step[]; readonly current: string; readonly label: string }) {
  const { t } = useLingui();
  return (
    <nav aria-label={label}>
      <ol className={styles['stepper']}>
        {steps.map((step, index) => {
          const here = step.id === current;
          const content = (
            <>
              <span className={`${styles['mark']} ${step.done ? styles['done'] : ''}`} aria-hidden="true">
                {step.done ? <Icon of={check} size="small" /> : index + 1}
              </span>
              <span className={styles['label']}>
                {step.label}
                {step.done && <span className="visually-hidden"> {t`(complet)`}</span>}
                {step.note !== undefined && <span className={styles['note']}>{step.note}</span>}
              </span>
            </>
          );
          return (
            <li key={step.id} className={here ? styles['here'] : undefined}>
              {step.to === undefined ? (
                <span className={styles['item']} aria-current={here ? 'step' : undefined}>
                  {content}
                </span>
              ) : (
                <Link className={styles['item']} to={step.to} aria-current={here ? 'step' : undefined}>
                  {content}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { useFormats } from '@/i18n/format';

import styles from './Timeline.module.css';

export interface TimelineStep {
  readonly id: string;
  /** Null for what is still to come. */
  readonly at: string | null;
  readonly title: ReactNode;
  readonly details?: ReactNode;
  readonly state?: 'done' | 'current' | 'coming' | 'stopped';
}

/** What happened, in order, each step with its day and hour. */
export function Timeline({ steps, label }: { readonly steps: readonly TimelineStep[]; readonly label?: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <ol className={styles['timeline']} aria-label={label ?? t`Étapes`}>
      {steps.map((step) => (
        <li key={step.id} className={`${styles['step']} ${styles[step.state ?? 'done']}`}>
          <p className={styles['at']}>
            {step.at === null ? t`à venir` : <time dateTime={step.at}>{formats.dateTime(step.at)}</time>}
          </p>
          <p className={styles['title']}>{step.title}</p>
          {step.details !== undefined && <div className={styles['details']}>{step.details}</div>}
        </li>
      ))}
    </ol>
  );
}

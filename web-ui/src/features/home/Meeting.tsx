import { useLingui } from '@lingui/react/macro';

import styles from './Meeting.module.css';

/** The house's idea in one picture: many strands of three kinds, one knot, and what goes on from there. */
export function Meeting() {
  const { t } = useLingui();
  return (
    <div className={styles['meeting']} aria-hidden="true">
      <svg viewBox="0 0 520 420" fill="none" strokeLinecap="round">
        <g stroke="var(--terracotta)" strokeWidth="9">
          <path d="M20 60 C190 60 190 210 330 210" />
          <path d="M20 92 C180 92 200 210 330 210" opacity=".55" strokeWidth="5" />
          <path d="M20 32 C210 32 190 210 330 210" opacity=".35" strokeWidth="3" />
        </g>
        <g stroke="var(--pine)" strokeWidth="9">
          <path d="M20 210 L330 210" />
          <path d="M20 238 C160 238 220 210 330 210" opacity=".55" strokeWidth="5" />
          <path d="M20 184 C160 184 220 210 330 210" opacity=".35" strokeWidth="3" />
        </g>
        <g stroke="var(--blue)" strokeWidth="9">
          <path d="M20 360 C190 360 190 210 330 210" />
          <path d="M20 328 C180 328 200 210 330 210" opacity=".55" strokeWidth="5" />
          <path d="M20 388 C210 388 190 210 330 210" opacity=".35" strokeWidth="3" />
        </g>
        <path d="M330 210 L508 210" stroke="var(--ink)" strokeWidth="9" />
        <circle cx="344" cy="210" r="46" fill="var(--paper)" stroke="var(--ink)" strokeWidth="9" />
        <circle cx="344" cy="210" r="16" fill="var(--terracotta)" />
      </svg>
      <span className={styles['actors']}>{t`acteurs`}</span>
      <span className={styles['domains']}>{t`domaines`}</span>
      <span className={styles['territories']}>{t`territoires`}</span>
    </div>
  );
}

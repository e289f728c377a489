import styles from './Rule.module.css';

/** Opens a section: three strands that become one line. */
export function Rule() {
  return (
    <div className={styles['rule']} aria-hidden="true">
      <svg viewBox="0 0 120 16" fill="none" strokeWidth="2.5" strokeLinecap="round">
        <path d="M1.5 2 C40 2 44 8 84 8" stroke="var(--terracotta)" />
        <path d="M1.5 14 C40 14 44 8 84 8" stroke="var(--blue)" />
        <path d="M1.5 8 L120 8" stroke="var(--pine)" />
      </svg>
    </div>
  );
}

import styles from './Icon.module.css';

interface IconProps {
  /** An outline imported from `icons:name`. */
  readonly of: string;
  readonly size?: 'small' | 'normal' | 'large';
  /** Said by screen readers; without it the icon is decoration beside a word. */
  readonly label?: string;
}

export function Icon({ of, size = 'normal', label }: IconProps) {
  return (
    <svg
      className={`${styles['icon']} ${styles[size]}`}
      viewBox="0 0 256 256"
      fill="currentColor"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={of} />
    </svg>
  );
}

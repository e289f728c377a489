import check from 'icons:check-circle';
import hourglass from 'icons:hourglass-medium';
import info from 'icons:info';
import warning from 'icons:warning';
import cross from 'icons:warning-circle';
import type { ReactNode } from 'react';

import { Icon } from './Icon';
import type { Tone } from './tone';
import styles from './Banner.module.css';
import tones from './tone.module.css';

const icons: Record<Tone, string> = {
  pine: check,
  information: info,
  waiting: hourglass,
  attention: warning,
  fault: cross,
  neutral: info,
};

interface BannerProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** It answers what the person just did, so it is read out; otherwise it stands quietly where it is. */
  readonly announced?: boolean;
}

export function Banner({ tone = 'information', title, children, actions, announced = false }: BannerProps) {
  const role = announced ? (tone === 'fault' ? 'alert' : 'status') : undefined;
  return (
    <div className={`${styles['banner']} ${tones[tone]}`} role={role}>
      <Icon of={icons[tone]} />
      <div className={styles['words']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}

import check from 'icons:check-circle';
import dot from 'icons:circle';
import hourglass from 'icons:hourglass-medium';
import info from 'icons:info';
import warning from 'icons:warning';
import cross from 'icons:x-circle';
import type { ReactNode } from 'react';

import { Icon } from './Icon';
import type { Tone } from './tone';
import styles from './Badge.module.css';
import tones from './tone.module.css';

const usual: Record<Tone, string> = {
  pine: check,
  information: info,
  waiting: hourglass,
  attention: warning,
  fault: cross,
  neutral: dot,
};

interface BadgeProps {
  readonly tone?: Tone;
  /** Another icon than the tone's own. */
  readonly icon?: string;
  readonly children: ReactNode;
}

/** A state in a word, an icon and a colour. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={`${styles['badge']} ${tones[tone]}`}>
      <Icon of={icon ?? usual[tone]} size="small" />
      {children}
    </span>
  );
}

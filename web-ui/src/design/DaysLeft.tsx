import { Plural, Trans } from '@lingui/react/macro';
import clock from 'icons:clock-countdown';
import { useEffect, useState } from 'react';

import { timeLeft, type TimeLeft } from '@/i18n/days-left';
import { useFormats } from '@/i18n/format';

import { Icon } from './Icon';
import styles from './DaysLeft.module.css';

interface DaysLeftProps {
  readonly until: string;
  /** `large` gives the number its full place, as on a call's page. */
  readonly size?: 'normal' | 'large';
}

/** How long one still has, then the exact day and hour in Paris. */
export function DaysLeft({ until, size = 'normal' }: DaysLeftProps) {
  const formats = useFormats();
  const left = useTimeLeft(until);
  const pressing = left.kind !== 'days' && left.kind !== 'past' ? styles['pressing'] : '';
  return (
    <p className={`${styles['left']} ${styles[size]} ${pressing}`}>
      <Icon of={clock} />
      <span>
        <strong className={styles['words']}>
          <Words left={left} />
        </strong>{' '}
        <span className={styles['exact']}>
          <time dateTime={until}>
            {left.kind === 'past' ? (
              <Trans>depuis le {formats.dateTime(until)}, heure de Paris</Trans>
            ) : (
              <Trans>jusqu’au {formats.dateTime(until)}, heure de Paris</Trans>
            )}
          </time>
        </span>
      </span>
    </p>
  );
}

function Words({ left }: { readonly left: TimeLeft }) {
  switch (left.kind) {
    case 'past':
      return <Trans>Clos</Trans>;
    case 'minutes':
      return <Plural value={left.minutes} one="Plus qu’une minute" other="Plus que # minutes" />;
    case 'hours':
      return <Plural value={left.hours} one="Plus qu’une heure" other="Plus que # heures" />;
    case 'today':
      return <Trans>Dernier jour</Trans>;
    case 'tomorrow':
      return <Trans>Plus qu’un jour</Trans>;
    case 'days':
      return <Plural value={left.days} one="Encore # jour" other="Encore # jours" />;
  }
}

function useTimeLeft(until: string): TimeLeft {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(tick);
  }, []);
  return timeLeft(until, now);
}

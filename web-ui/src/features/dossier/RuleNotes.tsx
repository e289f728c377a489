import info from 'icons:warning-circle';

import type { Eligibility } from '@/api/projects';
import type { EligibilityRule } from '@/api/words';
import { Icon } from '@/design/Icon';

import styles from './RuleNotes.module.css';

interface RuleNotesProps {
  readonly eligibility: Eligibility | undefined;
  readonly rules: readonly EligibilityRule[];
}

/** What a rule still asks, said beside the fields that mend it. */
export function RuleNotes({ eligibility, rules }: RuleNotesProps) {
  const unmet = eligibility?.rules.filter(({ rule, outcome }) => rules.includes(rule) && outcome !== 'MET') ?? [];
  if (unmet.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {unmet.map(({ rule, reason }) => (
        <li key={rule} className={styles['note']}>
          <Icon of={info} />
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}

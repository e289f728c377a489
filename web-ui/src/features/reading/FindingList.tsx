import { useLingui } from '@lingui/react/macro';

import type { EligibilityFinding } from '@/api/funding';
import type { RuleOutcome } from '@/api/words';
import { Badge } from '@/design/Badge';
import type { Tone } from '@/design/tone';
import { useWords } from '@/words/words';

import { useFindingSentence } from './findings';
import styles from './Reading.module.css';

const tones: Record<RuleOutcome, Tone> = { MET: 'pine', MISSING: 'waiting', NOT_MET: 'attention' };

/** The eight rules as they stood on submission; what is not met comes first. */
export function FindingList({ findings }: { readonly findings: readonly EligibilityFinding[] }) {
  const { t } = useLingui();
  const words = useWords();
  const sentence = useFindingSentence();
  const unmetFirst = [...findings].sort((one, other) => Number(one.outcome === 'MET') - Number(other.outcome === 'MET'));
  return (
    <ul className={styles['findings']} aria-label={t`Règles d’éligibilité`}>
      {unmetFirst.map((finding) => {
        const why = sentence(finding);
        return (
          <li key={finding.rule} className={styles['finding']}>
            <span>
              {words.rule(finding.rule)} <span className="muted small">({finding.rule})</span>
            </span>
            <Badge tone={tones[finding.outcome]}>{words.ruleOutcome(finding.outcome)}</Badge>
            {why !== undefined && <span className={styles['why']}>{why}</span>}
          </li>
        );
      })}
    </ul>
  );
}

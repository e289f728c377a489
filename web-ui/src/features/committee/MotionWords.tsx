import { Trans } from '@lingui/react/macro';

import type { BallotView } from '@/api/funding';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import styles from './Vote.module.css';

/** What is put to the vote: the motion, its amount with the premium, its conditions. */
export function MotionWords({ ballot }: { readonly ballot: BallotView }) {
  const words = useWords();
  const formats = useFormats();
  const total = formats.money(ballot.amountCents + ballot.premiumCents);
  return (
    <div className={`stack gap-1 ${styles['motion']}`}>
      <p>
        <Trans>La présidence met aux voix :</Trans> <strong>{words.motion(ballot.motion).toLowerCase()}</strong>
      </p>
      <p className={styles['amount']}>{formats.money(ballot.amountCents)}</p>
      {ballot.premiumCents > 0 && (
        <p>
          <Trans>
            plus {formats.money(ballot.premiumCents)} de prime à l’alliance, soit {total}
          </Trans>
        </p>
      )}
      {ballot.premiumCut && (
        <p className="muted">
          <Trans>La prime est réduite : avec le montant, elle dépasserait le maximum de l’appel.</Trans>
        </p>
      )}
      {ballot.conditions && (
        <p>
          <Trans>
            À condition que : <span className="prose">{ballot.conditions}</span>
          </Trans>
        </p>
      )}
    </div>
  );
}

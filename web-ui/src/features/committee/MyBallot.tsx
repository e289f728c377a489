import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';

import type { BallotView } from '@/api/funding';
import { useWords } from '@/words/words';

import styles from './Vote.module.css';

/** One's own ballot once the vote is closed, with the receipt that finds it in the ledger. */
export function MyBallot({ ballot, committeeId }: { readonly ballot: BallotView; readonly committeeId: string }) {
  const words = useWords();
  if (ballot.myChoice == null) return null;
  return (
    <div className={styles['receipt']}>
      <p>
        <Trans>
          Vous avez voté <strong>{words.choice(ballot.myChoice).toLowerCase()}</strong>.
        </Trans>{' '}
        {ballot.myReceipt && (
          <Link to={`/check/${committeeId}?receipt=${ballot.myReceipt}`}>
            <Trans>Retrouver mon bulletin dans le registre</Trans>
          </Link>
        )}
      </p>
      {ballot.myReceipt && <code className={styles['hash']}>{ballot.myReceipt}</code>}
    </div>
  );
}

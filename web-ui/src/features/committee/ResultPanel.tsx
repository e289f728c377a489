import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';

import type { ItemResult } from '@/api/funding';
import { VotesByCollege } from '@/design/VotesByCollege';
import { useFormats } from '@/i18n/format';

import { explanations } from './committee-words';
import { OutcomeBadge } from './StateBadge';
import styles from './Vote.module.css';

/** What was decided, why, and with how many votes of each college. */
export function ResultPanel({ result, committeeId }: { readonly result: ItemResult; readonly committeeId: string }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const explanation = explanations[result.explanation];
  const granted = result.outcome === 'FUNDED' || result.outcome === 'WAITING_LIST';
  return (
    <div className="stack gap-3">
      <div className="stack gap-1">
        <p>
          <OutcomeBadge outcome={result.outcome} />
        </p>
        <p>{explanation === undefined ? result.explanation : i18n._(explanation)}</p>
        {granted && (
          <p>
            <span className={styles['amount']}>{formats.money(result.amountCents)}</span>
            {result.premiumCents > 0 && (
              <>
                {' '}
                <Trans>plus {formats.money(result.premiumCents)} de prime à l’alliance</Trans>
              </>
            )}
          </p>
        )}
        {granted && result.premiumCut && (
          <p className="muted">
            <Trans>La prime est réduite : avec le montant, elle dépasserait le maximum de l’appel.</Trans>
          </p>
        )}
      </div>
      <VotesByCollege votes={result.votesByCollege.map(({ forVotes, ...votes }) => ({ ...votes, for: forVotes }))} />
      {result.conditions && (
        <p>
          <Trans>
            À condition que : <span className="prose">{result.conditions}</span>
          </Trans>
        </p>
      )}
      {result.reasons && (
        <p>
          <Trans>
            Motifs : <span className="prose">{result.reasons}</span>
          </Trans>
        </p>
      )}
      {result.ledgerHash && (
        <p className="small muted">
          <Trans>
            Inscrit au registre sous <code>{result.ledgerHash}</code>.
          </Trans>{' '}
          <Link to={`/check/${committeeId}`}>
            <Trans>Vérifier ce vote</Trans>
          </Link>
        </p>
      )}
    </div>
  );
}

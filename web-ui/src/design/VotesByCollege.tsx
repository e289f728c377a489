import { Trans, useLingui } from '@lingui/react/macro';

import type { College } from '@/api/words';
import { useWords } from '@/words/words';

import styles from './VotesByCollege.module.css';

export interface CollegeTally {
  readonly college: College;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** How each college voted: in figures, and as marks that the eye can count. */
export function VotesByCollege({ votes }: { readonly votes: readonly CollegeTally[] }) {
  const { t } = useLingui();
  const words = useWords();
  const total = votes.reduce(
    (sum, vote) => ({ for: sum.for + vote.for, against: sum.against + vote.against, abstain: sum.abstain + vote.abstain }),
    { for: 0, against: 0, abstain: 0 },
  );
  return (
    <table className={styles['votes']}>
      <caption className="visually-hidden">{t`Votes par collège`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Collège`}</th>
          <th scope="col" className={styles['marks']} aria-hidden="true" />
          <th scope="col">{words.choice('FOR')}</th>
          <th scope="col">{words.choice('AGAINST')}</th>
          <th scope="col">{words.choice('ABSTAIN')}</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => (
          <tr key={vote.college}>
            <th scope="row">
              {words.college(vote.college)}
              <span className={styles['verdict']}>
                {vote.for > vote.against ? <Trans>favorable</Trans> : <Trans>pas favorable</Trans>}
              </span>
            </th>
            <td className={styles['marks']} aria-hidden="true">
              {Array.from({ length: vote.for }, (_, index) => (
                <span key={`f${index}`} className={styles['for']} />
              ))}
              {Array.from({ length: vote.against }, (_, index) => (
                <span key={`a${index}`} className={styles['against']} />
              ))}
              {Array.from({ length: vote.abstain }, (_, index) => (
                <span key={`n${index}`} className={styles['abstain']} />
              ))}
            </td>
            <td>{vote.for}</td>
            <td>{vote.against}</td>
            <td>{vote.abstain}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t`Ensemble`}</th>
          <td className={styles['marks']} aria-hidden="true" />
          <td>{total.for}</td>
          <td>{total.against}</td>
          <td>{total.abstain}</td>
        </tr>
      </tfoot>
    </table>
  );
}

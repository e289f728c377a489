import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';

import { sdgWords } from '@/words/sdgs';

import styles from './tags.module.css';

/** The goals a project serves; by number alone where space is scarce, with the name for who hears or hovers. */
export function SdgTags({ sdgs, names = false }: { readonly sdgs: readonly number[]; readonly names?: boolean }) {
  const { _ } = useLingui();
  if (sdgs.length === 0) return null;
  return (
    <ul className={styles['sdgs']} data-names={names || undefined}>
      {!names && (
        <li className={styles['word']} aria-hidden="true">
          <Trans>ODD</Trans>
        </li>
      )}
      {sdgs.map((sdg) => (
        <li key={sdg} className={styles['sdg']} title={sdgWords[sdg] && _(sdgWords[sdg])}>
          <span className={styles['number']}>{sdg}</span>
          {sdgWords[sdg] && <span className={names ? undefined : 'visually-hidden'}> {_(sdgWords[sdg])}</span>}
        </li>
      ))}
    </ul>
  );
}

import { Trans } from '@lingui/react/macro';

import { useWords } from '@/words/words';

import styles from './tags.module.css';

/** The goals a project serves; by number alone where space is scarce, with the name for who hears or hovers. */
export function SdgTags({ sdgs, names = false }: { readonly sdgs: readonly number[]; readonly names?: boolean }) {
  const words = useWords();
  if (sdgs.length === 0) return null;
  return (
    <ul className={styles['sdgs']} data-names={names || undefined}>
      {!names && (
        <li className={styles['word']} aria-hidden="true">
          <Trans>ODD</Trans>
        </li>
      )}
      {sdgs.map((sdg) => (
        <li key={sdg} className={styles['sdg']} title={words.sdg(sdg)}>
          <span className={styles['number']}>{sdg}</span>
          <span className={names ? undefined : 'visually-hidden'}> {words.sdg(sdg)}</span>
        </li>
      ))}
    </ul>
  );
}

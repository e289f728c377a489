import type { ActorProfile } from '@/api/words';
import { families } from '@/words/families';
import { useWords } from '@/words/words';

import { Icon } from './Icon';
import styles from './tags.module.css';

/** The family an organisation belongs to. */
export function ProfileTag({ profile }: { readonly profile: ActorProfile }) {
  const words = useWords();
  return (
    <span className={styles['profile']}>
      <Icon of={families[profile].icon} />
      {words.profile(profile)}
    </span>
  );
}

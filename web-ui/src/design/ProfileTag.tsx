import { useLingui } from '@lingui/react';

import type { ActorProfile } from '@/api/words';
import { profileWords } from '@/words/profiles';

import { Icon } from './Icon';
import styles from './tags.module.css';

/** The family an organisation belongs to. */
export function ProfileTag({ profile }: { readonly profile: ActorProfile }) {
  const { _ } = useLingui();
  const { one, icon } = profileWords[profile];
  return (
    <span className={styles['profile']}>
      <Icon of={icon} />
      {_(one)}
    </span>
  );
}

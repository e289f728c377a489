import { Trans } from '@lingui/react/macro';
import out from 'icons:sign-out';
import { useState } from 'react';

import { platformFetch } from '@/api/fetching';
import { Icon } from '@/design/Icon';

import styles from './Header.module.css';

export function SignOut() {
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    try {
      const answer = await platformFetch(
        new Request(new URL('/logout', window.location.origin), { method: 'POST', redirect: 'manual', headers: { Accept: 'application/json' } }),
      );
      const next = answer.headers.get('Location');
      window.location.assign(next ?? '/');
    } catch {
      // Whatever the answer, a fresh page shows whether one is still signed in.
      window.location.assign('/');
    }
  };
  return (
    <button type="button" className={styles['tool']} disabled={leaving} onClick={() => void leave()}>
      <Icon of={out} />
      <Trans>Se déconnecter</Trans>
    </button>
  );
}

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
      // A script cannot follow a redirect to the identity provider, so it asks where to go.
      const address = new URL('/logout', window.location.origin);
      const answer = await platformFetch(new Request(address, { method: 'POST', headers: { Accept: 'application/json' } }));
      const { location } = (await answer.json()) as { location: string };
      window.location.assign(location);
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

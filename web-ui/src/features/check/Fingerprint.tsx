import { useLingui } from '@lingui/react/macro';

import styles from './Fingerprint.module.css';

/** A long hash in groups of eight that the eye can follow; whole for those who copy it. */
export function Fingerprint({ hash, short = false }: { readonly hash: string; readonly short?: boolean }) {
  const { t } = useLingui();
  const groups = hash.match(/.{1,8}/g) ?? [];
  const shown = short ? groups.slice(0, 2) : groups;
  return (
    <code className={styles['hash']} title={t`Empreinte ${hash}`}>
      {shown.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
      {short && groups.length > 2 && <span aria-hidden="true">…</span>}
    </code>
  );
}

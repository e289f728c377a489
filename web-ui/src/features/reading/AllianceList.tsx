import { Trans, useLingui } from '@lingui/react/macro';

import type { AlliedOrganisation } from '@/api/funding';
import { Badge } from '@/design/Badge';
import { ProfileTag } from '@/design/ProfileTag';
import { useFormats } from '@/i18n/format';

import styles from './Reading.module.css';

/** Who carries the project and who is allied with it, each with what it brings. */
export function AllianceList({ alliance }: { readonly alliance: readonly AlliedOrganisation[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <ul className={styles['alliance']} aria-label={t`Alliance`}>
      {alliance.map((ally) => (
        <li key={ally.organisationId} className={styles['ally']}>
          <div className={styles['allyName']}>
            <strong>{ally.name}</strong>
            {ally.role === 'LEAD' && <Badge tone="pine">{t`Porteur`}</Badge>}
            {!ally.confirmed && <Badge tone="waiting">{t`Non confirmé`}</Badge>}
          </div>
          <ProfileTag profile={ally.profile} />
          {ally.contribution && <p>{ally.contribution}</p>}
          {ally.contributionCents > 0 && (
            <p className="small muted">
              <Trans>Apport : {formats.money(ally.contributionCents)}</Trans>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';

import type { Fund } from '@/api/funding';
import { DefinitionList } from '@/design/DefinitionList';
import { useFormats } from '@/i18n/format';

import styles from './FundBar.module.css';

/** How much of what came in is still free, in a bar and in figures. */
export function FundBar({ fund, detailed = false }: { readonly fund: Fund; readonly detailed?: boolean }) {
  const { t } = useLingui();
  const formats = useFormats();
  const received = fund.receivedCents ?? 0;
  const committed = fund.committedCents ?? 0;
  const reserved = fund.reservedCents ?? 0;
  const available = fund.availableCents ?? received - committed - reserved;
  return (
    <div className="stack gap-1">
      <p>
        <span className={styles['available']}>{formats.money(available)}</span>{' '}
        <span className="muted">
          <Trans>disponibles sur {formats.money(received)}</Trans>
        </span>
      </p>
      <progress className={styles['bar']} value={committed + reserved} max={Math.max(1, received)} aria-hidden="true" />
      {detailed && (
        <DefinitionList
          items={[
            { term: t`Dotations reçues`, value: formats.money(received) },
            { term: t`Engagés par des décisions`, value: formats.money(committed) },
            { term: t`Réservés par un scrutin ouvert`, value: formats.money(reserved) },
          ]}
        />
      )}
    </div>
  );
}

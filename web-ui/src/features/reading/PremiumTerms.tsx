import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { PremiumRate } from '@/api/funding';
import { Table } from '@/design/Table';
import { TerritoryNames } from '@/design/TerritoryNames';
import { useFormats } from '@/i18n/format';

import { premiumOn } from './premium';

type Term = PremiumRate['terms'][number];

interface PremiumTermsProps {
  readonly premium: PremiumRate;
  /** The base on which to show what the rate gives. */
  readonly baseCents: number;
}

/** The rate of the alliance premium, term by term, and what it gives on the amount asked. */
export function PremiumTerms({ premium, baseCents }: PremiumTermsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const sum = premiumOn(baseCents, premium.ratePoints);
  return (
    <Table
      caption={t`Prime à l’alliance, terme par terme`}
      hideCaption
      rows={premium.terms}
      rowKey={(term) => term.kind}
      columns={[
        { id: 'what', header: t`Ce qui compte`, rowHeader: true, cell: (term) => <TermWords term={term} /> },
        { id: 'points', header: t`Taux`, numeric: true, cell: (term) => signed(formats.percent(term.points), term) },
      ]}
      footer={
        <tr>
          <th scope="row">
            <Trans>
              {formats.percent(premium.ratePoints)} de {formats.money(baseCents)}
            </Trans>
          </th>
          <td>
            <strong className="number">{formats.money(sum)}</strong>
          </td>
        </tr>
      }
    />
  );
}

function signed(text: string, term: Term): string {
  return term.points > 0 ? `+ ${text}` : text;
}

function TermWords({ term }: { readonly term: Term }) {
  switch (term.kind) {
    case 'PROFILES': {
      const profiles = Number(term.detail);
      return <Plural value={profiles} one="# famille d’acteurs" other="# familles d’acteurs" />;
    }
    case 'FRAGILITY':
      if (term.detail === '') return <Trans>Fragilité du territoire : pas de valeur connue</Trans>;
      return (
        <Trans>
          Fragilité du département : <TerritoryNames codes={[term.detail]} />
        </Trans>
      );
    case 'RATE_CEILING':
      return <Trans>Plafond du taux</Trans>;
    case 'CALL_MAXIMUM':
      return <Trans>Plafond de l’appel</Trans>;
  }
}

import { useLingui } from '@lingui/react/macro';

import type { Match } from '@/api/territories';
import { Badge } from '@/design/Badge';

/** How a project stands with the catalyst who reads this. */
export function MatchBadge({ match }: { readonly match: Match }) {
  const { t } = useLingui();
  switch (match.state) {
    case 'PROPOSED':
      return <Badge>{t`En réserve`}</Badge>;
    case 'ASKED':
      return <Badge tone="waiting">{t`Attend votre réponse`}</Badge>;
    case 'ACCEPTED':
      if (match.endedAt != null) return <Badge>{t`Accompagnement terminé`}</Badge>;
      return match.opinion == null ? (
        <Badge tone="attention">{t`Attend votre avis`}</Badge>
      ) : (
        <Badge tone="pine">{t`Avis donné`}</Badge>
      );
    case 'DECLINED':
      return <Badge>{t`Vous avez décliné`}</Badge>;
    case 'EXPIRED':
      return <Badge>{t`Resté sans réponse`}</Badge>;
    case 'SUPERSEDED':
      return <Badge>{t`Plus nécessaire`}</Badge>;
  }
}

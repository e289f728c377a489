import { Plural, Trans, useLingui } from '@lingui/react/macro';
import check from 'icons:check-circle';

import type { MatchReason } from '@/api/territories';
import type { TerritoryLevel } from '@/api/words';
import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import styles from './Catalysts.module.css';

/** Why the platform thought of this catalyst, in words. */
export function ReasonList({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const { t } = useLingui();
  return (
    <ul className={styles['reasons']} aria-label={t`Pourquoi vous`}>
      {reasons.map((reason) => (
        <li key={reason.kind}>
          <Icon of={check} />
          <span>
            <Reason reason={reason} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { readonly reason: MatchReason }) {
  const formats = useFormats();
  const words = useWords();
  switch (reason.kind) {
    case 'LEVEL':
      return <LevelReason level={reason.level ?? 'region'} />;
    case 'SDGS': {
      const sdgs = reason.sdgs ?? [];
      if (sdgs.length === 0) return <Trans>Aucun objectif en commun, en dehors des partenariats.</Trans>;
      const names = formats.list(sdgs.map((sdg) => `${words.sdg(sdg)} (${sdg})`));
      return sdgs.length === 1 ? <Trans>Vous partagez un objectif : {names}.</Trans> : <Trans>Vous partagez {sdgs.length} objectifs : {names}.</Trans>;
    }
    case 'CAPACITY':
      return (
        <Plural
          value={reason.freeCapacity ?? 0}
          one="Il vous reste une place pour accompagner."
          other="Il vous reste # places pour accompagner."
        />
      );
  }
}

function LevelReason({ level }: { readonly level: TerritoryLevel }) {
  switch (level) {
    case 'commune':
      return <Trans>Vous couvrez la commune même du projet.</Trans>;
    case 'epci':
      return <Trans>Vous couvrez l’intercommunalité du projet.</Trans>;
    case 'department':
      return <Trans>Vous couvrez le département du projet.</Trans>;
    case 'region':
      return <Trans>Vous couvrez la région du projet.</Trans>;
    case 'country':
      return <Trans>Vous couvrez toute la France.</Trans>;
  }
}

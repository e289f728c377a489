import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';

import type { EligibilityFinding } from '@/api/funding';
import type { ActorProfile } from '@/api/words';
import { formatsFor, type Formats } from '@/i18n/format';
import { useWords } from '@/words/words';

interface Reader {
  readonly i18n: I18n;
  readonly formats: Formats;
  readonly profile: (profile: ActorProfile) => string;
}

/** What a rule found on submission, in the reader's words; nothing for a reason that the portal does not know. */
export function useFindingSentence(): (finding: EligibilityFinding) => string | undefined {
  const { i18n } = useLingui();
  const words = useWords();
  return useMemo(
    () => (finding: EligibilityFinding) =>
      findingSentence(finding, { i18n, formats: formatsFor(i18n.locale), profile: words.profile }),
    [i18n, words],
  );
}

export function findingSentence(finding: EligibilityFinding, { i18n, formats, profile }: Reader): string | undefined {
  const args = finding.arguments;
  const money = (name: string) => formats.money(Number(args[name] ?? 0));
  const count = (name: string) => Number(args[name] ?? 0);
  const many = (name: string) => (Array.isArray(args[name]) ? (args[name] as unknown[]).map(String) : []);
  switch (finding.reasonCode) {
    case 'e1-met':
    case 'e1-profile-not-allowed': {
      const lead = profile(String(args['profile']) as ActorProfile);
      return t(i18n)`Porteur : ${lead}.`;
    }
    case 'e2-met': {
      const organisations = count('organisations');
      const profiles = count('profiles');
      return t(i18n)`${organisations} organisations de ${profiles} familles différentes.`;
    }
    case 'e2-same-profile': {
      const organisations = count('organisations');
      return t(i18n)`${organisations} organisations, mais d’une seule famille.`;
    }
    case 'e2-no-partner':
      return t(i18n)`Aucun partenaire confirmé.`;
    case 'e2-not-confirmed': {
      const waiting = count('waiting');
      return t(i18n)`Des partenaires invités n’ont pas confirmé : ${waiting}.`;
    }
    case 'e3-outside':
      return t(i18n)`Aucun territoire du projet n’est dans le périmètre de l’appel.`;
    case 'e3-no-territory':
      return t(i18n)`Aucun territoire indiqué.`;
    case 'e4-met': {
      const requested = money('requestedCents');
      return t(i18n)`${requested} demandés.`;
    }
    case 'e4-under-minimum': {
      const requested = money('requestedCents');
      const minimum = money('minimumCents');
      return t(i18n)`${requested} demandés, moins que le minimum de ${minimum}.`;
    }
    case 'e4-over-maximum': {
      const requested = money('requestedCents');
      const maximum = money('maximumCents');
      return t(i18n)`${requested} demandés, plus que le maximum de ${maximum}.`;
    }
    case 'e4-over-share': {
      const requested = money('requestedCents');
      const percent = formats.percent(count('percent'));
      const expenses = money('moneyCents');
      return t(i18n)`${requested} demandés, plus que ${percent} des ${expenses} de dépenses en argent.`;
    }
    case 'e4-no-amount':
      return t(i18n)`Aucun montant demandé.`;
    case 'e5-not-signed': {
      const organisations = formats.list(many('organisations'));
      return t(i18n)`La charte n’est pas signée par : ${organisations}.`;
    }
    case 'e6-document-missing': {
      const documents = formats.list(many('documents'));
      return t(i18n)`Il manque : ${documents}.`;
    }
    case 'e7-no-sdg':
      return t(i18n)`Aucun objectif de développement durable choisi.`;
    case 'e7-without-17':
      return t(i18n)`L’ODD 17 n’est pas parmi les objectifs du projet.`;
    case 'e7-only-17':
      return t(i18n)`L’ODD 17 est seul : il en faut au moins un autre.`;
    case 'e8-met': {
      const total = money('expensesCents');
      return t(i18n)`${total} de dépenses et autant de ressources.`;
    }
    case 'e8-no-budget':
      return t(i18n)`Aucune dépense indiquée.`;
    case 'e8-resources-short': {
      const difference = money('differenceCents');
      return t(i18n)`Il manque ${difference} de ressources.`;
    }
    case 'e8-resources-over': {
      const difference = money('differenceCents');
      return t(i18n)`Les ressources dépassent les dépenses de ${difference}.`;
    }
    default:
      return undefined;
  }
}

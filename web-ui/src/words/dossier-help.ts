import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { EligibilityRule, Objective, PartnershipKind } from '@/api/words';

export const objectiveHelp: Record<Objective, MessageDescriptor> = {
  BALANCE_PERFORMANCE_AND_ENGAGEMENT: msg`Faire progresser ensemble l’activité et le bien commun.`,
  HYBRIDISE_SOCIO_ECONOMIC_MODEL: msg`Croiser moyens humains, financements et alliances pour durer.`,
  SPEED_UP_SOCIETAL_INNOVATION: msg`Faire grandir une solution nouvelle à un besoin mal couvert.`,
  BUILD_SOLUTIONS_TOGETHER: msg`Réunir des acteurs différents autour d’un besoin local.`,
};

export const partnershipHelp: Record<PartnershipKind, MessageDescriptor> = {
  PATRONAGE: msg`Un don d’argent, de biens ou de temps, sans contrepartie.`,
  RESPONSIBLE_PRACTICES: msg`Un partenaire change sa façon d’acheter, de recruter ou de produire.`,
  ECONOMIC_COOPERATION: msg`Une activité ou un marché menés à plusieurs.`,
  SOCIETAL_INNOVATION: msg`Une réponse nouvelle, inventée et essayée ensemble.`,
};

/** What each rule asks, in the words of someone who wants to meet it. */
export const ruleWords: Record<EligibilityRule, MessageDescriptor> = {
  E1: msg`Votre organisation peut porter un projet dans cet appel`,
  E2: msg`Au moins deux organisations de deux familles différentes`,
  E3: msg`Au moins un territoire dans le périmètre de l’appel`,
  E4: msg`Un montant demandé dans les limites de l’appel`,
  E5: msg`La charte signée par toute l’alliance`,
  E6: msg`Les documents demandés`,
  E7: msg`L’ODD 17 et au moins un autre`,
  E8: msg`Un budget équilibré`,
};

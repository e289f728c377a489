import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { BudgetLineKind, EligibilityRule, Objective, PartnershipKind } from '@/api/words';

export const objectiveWords: Record<Objective, { name: MessageDescriptor; help: MessageDescriptor }> = {
  BALANCE_PERFORMANCE_AND_ENGAGEMENT: {
    name: msg`Concilier performance et engagement`,
    help: msg`Faire progresser ensemble l’activité et le bien commun.`,
  },
  HYBRIDISE_SOCIO_ECONOMIC_MODEL: {
    name: msg`Diversifier le modèle socio-économique`,
    help: msg`Croiser moyens humains, financements et alliances pour durer.`,
  },
  SPEED_UP_SOCIETAL_INNOVATION: {
    name: msg`Accélérer une innovation sociétale`,
    help: msg`Faire grandir une solution nouvelle à un besoin mal couvert.`,
  },
  BUILD_SOLUTIONS_TOGETHER: {
    name: msg`Construire ensemble des solutions sur un territoire`,
    help: msg`Réunir des acteurs différents autour d’un besoin local.`,
  },
};

export const partnershipWords: Record<PartnershipKind, { name: MessageDescriptor; help: MessageDescriptor }> = {
  PATRONAGE: { name: msg`Mécénat`, help: msg`Un don d’argent, de biens ou de temps, sans contrepartie.` },
  RESPONSIBLE_PRACTICES: {
    name: msg`Pratiques responsables`,
    help: msg`Un partenaire change sa façon d’acheter, de recruter ou de produire.`,
  },
  ECONOMIC_COOPERATION: { name: msg`Coopération économique`, help: msg`Une activité ou un marché menés à plusieurs.` },
  SOCIETAL_INNOVATION: { name: msg`Innovation sociétale`, help: msg`Une réponse nouvelle, inventée et essayée ensemble.` },
};

export const lineKindWords: Record<BudgetLineKind, MessageDescriptor> = {
  MONEY: msg`Argent`,
  IN_KIND: msg`Don en nature`,
  VOLUNTEERING: msg`Bénévolat`,
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

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';

import type {
  ActorProfile,
  BudgetLineKind,
  CatalystRole,
  Choice,
  College,
  DecisionOutcome,
  EligibilityRule,
  Motion,
  Objective,
  Office,
  OpinionVerdict,
  PartnershipKind,
  RuleOutcome,
  SessionMode,
  TerritoryLevel,
} from '@/api/words';

/** How each word of the glossary is said to people, alone, as in a list or a badge. */
const vocabulary = {
  profile: {
    ASSOCIATION: msg`Association`,
    COMPANY: msg`Entreprise`,
    FOUNDATION: msg`Fondation`,
    LOCAL_AUTHORITY: msg`Collectivité territoriale`,
    STATE_SERVICE: msg`Service de l’État`,
    ACADEMIC: msg`Enseignement et recherche`,
    CITIZEN_INITIATIVE: msg`Initiative citoyenne`,
  } satisfies Words<ActorProfile>,
  objective: {
    BALANCE_PERFORMANCE_AND_ENGAGEMENT: msg`Équilibrer performance et engagement`,
    HYBRIDISE_SOCIO_ECONOMIC_MODEL: msg`Hybrider le modèle socio-économique`,
    SPEED_UP_SOCIETAL_INNOVATION: msg`Accélérer une innovation sociétale`,
    BUILD_SOLUTIONS_TOGETHER: msg`Construire ensemble des solutions sur un territoire`,
  } satisfies Words<Objective>,
  partnership: {
    PATRONAGE: msg`Mécénat`,
    RESPONSIBLE_PRACTICES: msg`Pratiques responsables`,
    ECONOMIC_COOPERATION: msg`Coopération économique`,
    SOCIETAL_INNOVATION: msg`Innovation sociétale`,
  } satisfies Words<PartnershipKind>,
  budgetLine: {
    MONEY: msg`Argent`,
    IN_KIND: msg`Don en nature`,
    VOLUNTEERING: msg`Bénévolat`,
  } satisfies Words<BudgetLineKind>,
  rule: {
    E1: msg`Profil du porteur`,
    E2: msg`Alliance d’acteurs différents`,
    E3: msg`Territoire de l’appel`,
    E4: msg`Montant demandé`,
    E5: msg`Charte signée par tous`,
    E6: msg`Documents demandés`,
    E7: msg`ODD 17 et au moins un autre`,
    E8: msg`Budget équilibré`,
  } satisfies Words<EligibilityRule>,
  ruleOutcome: {
    MET: msg`Respectée`,
    MISSING: msg`À compléter`,
    NOT_MET: msg`Non respectée`,
  } satisfies Words<RuleOutcome>,
  verdict: {
    FAVOURABLE: msg`Avis favorable`,
    RESERVED: msg`Avis réservé`,
    UNFAVOURABLE: msg`Avis défavorable`,
  } satisfies Words<OpinionVerdict>,
  level: {
    commune: msg`Commune`,
    epci: msg`Intercommunalité`,
    department: msg`Département`,
    region: msg`Région`,
    country: msg`France entière`,
  } satisfies Words<TerritoryLevel>,
  catalystRole: {
    TERRITORIAL_DIALOGUE: msg`Dialogue territorial`,
    COLLECTIVE_EXPERIMENTATION: msg`Expérimentation collective`,
    ACCOMPANIMENT: msg`Accompagnement`,
    PLACE: msg`Gestion d’un lieu`,
  } satisfies Words<CatalystRole>,
  college: {
    STAKEHOLDERS: msg`Parties prenantes`,
    STRATEGIC_PARTNERS: msg`Partenaires stratégiques`,
    INITIATIVES: msg`Dispositifs`,
  } satisfies Words<College>,
  office: {
    CO_CHAIR: msg`Coprésidence`,
    SECRETARY: msg`Secrétariat`,
  } satisfies Words<Office>,
  choice: {
    FOR: msg`Pour`,
    AGAINST: msg`Contre`,
    ABSTAIN: msg`Abstention`,
  } satisfies Words<Choice>,
  motion: {
    FUND: msg`Soutenir le projet`,
    WAITING_LIST: msg`Inscrire sur liste d’attente`,
  } satisfies Words<Motion>,
  outcome: {
    FUNDED: msg`Soutenu`,
    WAITING_LIST: msg`Liste d’attente`,
    REFUSED: msg`Refusé`,
    DEFERRED: msg`Ajourné`,
  } satisfies Words<DecisionOutcome>,
  mode: {
    IN_ROOM: msg`Sur place`,
    REMOTE: msg`À distance`,
    BOTH: msg`Sur place et à distance`,
  } satisfies Words<SessionMode>,
};

type Words<Word extends string> = Readonly<Record<Word, MessageDescriptor>>;

const sdgs: readonly MessageDescriptor[] = [
  msg`Pas de pauvreté`,
  msg`Faim « zéro »`,
  msg`Bonne santé et bien-être`,
  msg`Éducation de qualité`,
  msg`Égalité entre les sexes`,
  msg`Eau propre et assainissement`,
  msg`Énergie propre et d’un coût abordable`,
  msg`Travail décent et croissance économique`,
  msg`Industrie, innovation et infrastructure`,
  msg`Inégalités réduites`,
  msg`Villes et communautés durables`,
  msg`Consommation et production responsables`,
  msg`Lutte contre les changements climatiques`,
  msg`Vie aquatique`,
  msg`Vie terrestre`,
  msg`Paix, justice et institutions efficaces`,
  msg`Partenariats pour la réalisation des objectifs`,
];

export const SDGS: readonly number[] = sdgs.map((_, index) => index + 1);

type Vocabulary = typeof vocabulary;
type Saying = { readonly [Kind in keyof Vocabulary]: (word: keyof Vocabulary[Kind]) => string } & {
  /** The goal's name, without its number. */
  readonly sdg: (number: number) => string;
};

/** `words.profile('COMPANY')` is « Entreprise »; a word that is not known yet is said as it is. */
export function useWords(): Saying {
  const { i18n } = useLingui();
  return useMemo(() => {
    const say = (kind: Readonly<Record<string, MessageDescriptor>>) => (word: string) => {
      const known = kind[word];
      return known === undefined ? word : i18n._(known);
    };
    const saying = Object.fromEntries(Object.entries(vocabulary).map(([kind, words]) => [kind, say(words)]));
    const sdg = (number: number) => {
      const name = sdgs[number - 1];
      return name === undefined ? String(number) : i18n._(name);
    };
    return { ...saying, sdg } as unknown as Saying;
    // The object changes with the language, so that what is memoised on it is said again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [i18n, i18n.locale]);
}

/** The words that every service shares, as the glossary defines them, in the order in which they are shown. */

export const ACTOR_PROFILES = [
  'ASSOCIATION',
  'COMPANY',
  'FOUNDATION',
  'LOCAL_AUTHORITY',
  'STATE_SERVICE',
  'ACADEMIC',
  'CITIZEN_INITIATIVE',
] as const;
export type ActorProfile = (typeof ACTOR_PROFILES)[number];

export const OBJECTIVES = [
  'BALANCE_PERFORMANCE_AND_ENGAGEMENT',
  'HYBRIDISE_SOCIO_ECONOMIC_MODEL',
  'SPEED_UP_SOCIETAL_INNOVATION',
  'BUILD_SOLUTIONS_TOGETHER',
] as const;
export type Objective = (typeof OBJECTIVES)[number];

export const PARTNERSHIP_KINDS = [
  'PATRONAGE',
  'RESPONSIBLE_PRACTICES',
  'ECONOMIC_COOPERATION',
  'SOCIETAL_INNOVATION',
] as const;
export type PartnershipKind = (typeof PARTNERSHIP_KINDS)[number];

export const BUDGET_LINE_KINDS = ['MONEY', 'IN_KIND', 'VOLUNTEERING'] as const;
export type BudgetLineKind = (typeof BUDGET_LINE_KINDS)[number];

export const ELIGIBILITY_RULES = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'] as const;
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];
export type RuleOutcome = 'MET' | 'MISSING' | 'NOT_MET';

export const COLLEGES = ['STAKEHOLDERS', 'STRATEGIC_PARTNERS', 'INITIATIVES'] as const;
export type College = (typeof COLLEGES)[number];

export const OFFICES = ['CO_CHAIR', 'SECRETARY'] as const;
export type Office = (typeof OFFICES)[number];

export const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN'] as const;
export type Choice = (typeof CHOICES)[number];

export const MOTIONS = ['FUND', 'WAITING_LIST'] as const;
export type Motion = (typeof MOTIONS)[number];

export type DecisionOutcome = 'FUNDED' | 'WAITING_LIST' | 'REFUSED' | 'DEFERRED';

export const SESSION_MODES = ['IN_ROOM', 'REMOTE', 'BOTH'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

export const CATALYST_ROLES = [
  'TERRITORIAL_DIALOGUE',
  'COLLECTIVE_EXPERIMENTATION',
  'ACCOMPANIMENT',
  'PLACE',
] as const;
export type CatalystRole = (typeof CATALYST_ROLES)[number];

export const OPINION_VERDICTS = ['FAVOURABLE', 'RESERVED', 'UNFAVOURABLE'] as const;
export type OpinionVerdict = (typeof OPINION_VERDICTS)[number];

export type StaffRole = 'fund-manager' | 'foundation-admin';

export type TerritoryLevel = 'commune' | 'epci' | 'department' | 'region' | 'country';

/** A text in both languages of the portal. */
export interface LocalText {
  readonly fr: string;
  readonly en: string;
}

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { act, part, read } from './calling';
import { type Page, nextCursor } from './queries';
import type {
  ActorProfile,
  BudgetLineKind,
  College,
  DecisionOutcome,
  EligibilityRule,
  Objective,
  PartnershipKind,
  PremiumTermKind,
  RuleOutcome,
  StaffRole,
} from './words';

export interface Membership {
  readonly organisationId: string;
  readonly name: string;
  readonly profile: ActorProfile;
  readonly role: 'OWNER' | 'EDITOR' | 'SIGNATORY' | 'READER';
}

export interface Me {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: 'fr' | 'en';
  readonly roles: readonly StaffRole[];
  readonly memberships: readonly Membership[];
}

export interface Person {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
}

export interface Organisation {
  readonly organisationId: string;
  readonly number: string;
  readonly name: string;
  readonly profile: ActorProfile;
  readonly siret?: string | null;
  readonly rna?: string | null;
  readonly communeCode: string;
  readonly communeName: string;
  readonly version: number;
  readonly members?: readonly { readonly personId: string; readonly name: string; readonly role: Membership['role'] }[] | null;
}

export interface OrganisationContent {
  readonly name: string;
  readonly profile: ActorProfile;
  readonly siret?: string | undefined;
  readonly rna?: string | undefined;
  readonly communeCode: string;
}

export type ProjectState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'INELIGIBLE'
  | 'UNDER_REVIEW'
  | 'IN_COMMITTEE'
  | 'FUNDED'
  | 'WAITING_LIST'
  | 'REFUSED'
  | 'DEFERRED'
  | 'WITHDRAWN';

export interface MyProject {
  readonly projectId: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly number?: string | null;
  readonly leadName: string;
  readonly callId?: string | null;
  readonly callTitle?: string | null;
  readonly closesAt?: string | null;
  readonly updatedAt: string;
  readonly role: 'LEAD' | 'PARTNER';
  readonly nextStep: NextStep;
}

/** The next thing to do with a project, as the platform sees it. */
export type NextStep =
  | 'CHOOSE_CALL'
  | 'COMPLETE_PRESENTATION'
  | 'COMPLETE_BUDGET'
  | 'INVITE_PARTNER'
  | 'WAIT_FOR_PARTNERS'
  | 'SIGN_CHARTER'
  | 'ATTACH_DOCUMENTS'
  | 'SUBMIT'
  | 'WAIT_FOR_LEAD'
  | 'WAIT_FOR_REVIEW'
  | 'WAIT_FOR_COMMITTEE'
  | 'READ_DECISION'
  | 'NONE';

/** What one's place in the alliance allows. */
export type Right = 'VIEW' | 'EDIT' | 'SIGN' | 'SUBMIT';

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly context: string;
}

export interface BudgetLine {
  readonly label: string;
  readonly kind: BudgetLineKind;
  readonly amountCents: number;
}

export interface ResourceLine extends BudgetLine {
  readonly confirmed: boolean;
}

export interface PresentationContent {
  readonly title: string;
  readonly summary: string;
  readonly sdgs: readonly number[];
  readonly objective?: Objective | null;
  readonly partnershipKinds: readonly PartnershipKind[];
  readonly territories: readonly string[];
}

export interface BudgetContent {
  readonly expenses: readonly BudgetLine[];
  readonly resources: readonly ResourceLine[];
  readonly requestedCents: number;
}

export type Saved<Content> = Content & { readonly version: number; readonly savedAt?: string | null };

export type PartnerState = 'INVITED' | 'CONFIRMED' | 'DECLINED' | 'LEFT';

export interface Partner {
  readonly partnerId: string;
  readonly state: PartnerState;
  readonly email?: string | null;
  readonly organisationId?: string | null;
  readonly name?: string | null;
  readonly profile?: ActorProfile | null;
  readonly contribution?: string | null;
  readonly contributionCents?: number | null;
  readonly invitedAt?: string | null;
  readonly signedAt?: string | null;
}

export interface ProjectDocument {
  readonly documentId: string;
  readonly kind: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

export interface Project {
  readonly projectId: string;
  readonly number?: string | null;
  readonly state: ProjectState;
  readonly version: number;
  readonly role: 'LEAD' | 'PARTNER';
  readonly rights: readonly Right[];
  readonly lead: {
    readonly organisationId: string;
    readonly name: string;
    readonly profile: ActorProfile;
    readonly signedAt?: string | null;
  };
  readonly callId?: string | null;
  readonly call?: {
    readonly callId: string;
    readonly title: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly documentsAsked: readonly { readonly kind: string; readonly label: string }[];
  } | null;
  readonly sections: {
    readonly presentation: Saved<PresentationContent> & { readonly places?: readonly Place[] };
    readonly budget: Saved<BudgetContent>;
  };
  readonly partners: readonly Partner[];
  readonly documents: readonly ProjectDocument[];
  readonly receipt?: Receipt | null;
  readonly unmetRules?: readonly EligibilityRule[];
  readonly sessionAt?: string | null;
  readonly decision?: {
    readonly outcome: DecisionOutcome;
    readonly amountCents: number;
    readonly premiumCents: number;
    readonly decidedAt: string;
  } | null;
  readonly withdrawnAt?: string | null;
}

export interface Invitation {
  readonly invitationId: string;
  readonly state: PartnerState;
  readonly projectTitle: string;
  readonly leadName: string;
  readonly organisationName?: string | null;
  readonly invitedEmailHint: string;
  readonly invitedAt: string;
  /** The signed-in person is the one invited. */
  readonly forYou: boolean;
  /** What one is asked to join; only for the person invited. */
  readonly project?: {
    readonly projectId: string;
    readonly projectState: ProjectState;
    readonly summary: string;
    readonly sdgs: readonly number[];
    readonly objective?: Objective | null;
    readonly partnershipKinds: readonly PartnershipKind[];
    readonly places: readonly Place[];
    readonly alliance: readonly { readonly name: string; readonly profile: ActorProfile }[];
    readonly requestedCents: number;
  } | null;
}

export interface Charter {
  readonly version: string;
  readonly title: string;
  readonly articles: readonly { readonly title?: string; readonly text: string }[];
}

export interface RuleFinding {
  readonly rule: EligibilityRule;
  readonly outcome: RuleOutcome;
  readonly blocking: boolean;
  readonly reason: string;
  readonly fields: readonly string[];
}

export interface PremiumTerm {
  readonly kind: PremiumTermKind;
  readonly label: string;
  readonly points?: number | null;
  readonly amountCents?: number | null;
}

export interface Premium {
  readonly baseCents: number;
  readonly terms: readonly PremiumTerm[];
  readonly ratePoints: number;
  readonly premiumCents: number;
  readonly cut: boolean;
}

/** A field to fill in before submitting, whatever the rules say. */
export interface Unfinished {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

export interface Eligibility {
  readonly rules: readonly RuleFinding[];
  readonly unfinished: readonly Unfinished[];
  /** Missing while no call is chosen. */
  readonly premium?: Premium | null;
  readonly canSubmit: boolean;
  readonly needsConfirmation: boolean;
}

export interface Receipt {
  readonly submissionId: string;
  readonly number: string;
  readonly projectId: string;
  readonly callId: string;
  readonly round: number;
  readonly submittedAt: string;
  readonly sha256: string;
}

export interface TimelineStep {
  readonly at: string;
  readonly step: string;
  readonly actor?: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface SupportedProject {
  readonly projectId: string;
  readonly title: string;
  readonly summary: string;
  readonly leadName: string;
  readonly profiles: readonly ActorProfile[];
  readonly sdgs: readonly number[];
  readonly territories: readonly { readonly code: string; readonly name: string }[];
  readonly decidedAt: string;
  readonly amountCents: number;
  readonly premiumCents: number;
  readonly year: number;
}

export interface SupportedProjectPage extends SupportedProject {
  readonly alliance: readonly { readonly name: string; readonly profile: ActorProfile; readonly contribution?: string | null }[];
  readonly timeline: readonly TimelineStep[];
  readonly votes: readonly {
    readonly college: College;
    readonly forVotes: number;
    readonly against: number;
    readonly abstain: number;
  }[];
}

export interface CatalogueFilter {
  readonly query?: string | undefined;
  readonly territory?: string | undefined;
  readonly sdg?: number | undefined;
  readonly profile?: ActorProfile | undefined;
}

const project = (projectId: string) => `/api/projects/${part(projectId)}`;

export const projectsQueries = {
  me: () =>
    queryOptions({
      queryKey: ['projects', 'me'],
      queryFn: ({ signal }) => read<Me>('/api/people/me', {}, signal),
    }),
  people: (query: string) =>
    queryOptions({
      queryKey: ['projects', 'people', query],
      queryFn: ({ signal }) => read<Page<Person>>('/api/people', { query }, signal),
    }),
  organisations: (query: string) =>
    queryOptions({
      queryKey: ['projects', 'organisations', { query }],
      queryFn: ({ signal }) => read<Page<Organisation>>('/api/organisations', { query }, signal),
    }),
  organisation: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'organisations', id],
      queryFn: ({ signal }) => read<Organisation>(`/api/organisations/${part(id)}`, {}, signal),
    }),
  mine: () =>
    infiniteQueryOptions({
      queryKey: ['projects', 'mine'],
      queryFn: ({ signal, pageParam }) =>
        read<Page<MyProject>>('/api/projects', { mine: true, cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  project: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'project', id],
      queryFn: ({ signal }) => read<Project>(project(id), {}, signal),
    }),
  eligibility: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'project', id, 'eligibility'],
      queryFn: ({ signal }) => read<Eligibility>(`${project(id)}/eligibility`, {}, signal),
    }),
  receipt: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'project', id, 'receipt'],
      queryFn: ({ signal }) => read<Receipt>(`${project(id)}/receipt`, {}, signal),
    }),
  timeline: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'project', id, 'timeline'],
      queryFn: ({ signal }) => read<readonly TimelineStep[]>(`${project(id)}/timeline`, {}, signal),
    }),
  invitation: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'invitation', id],
      queryFn: ({ signal }) => read<Invitation>(`/api/invitations/${part(id)}`, {}, signal),
    }),
  myInvitations: () =>
    queryOptions({
      queryKey: ['projects', 'invitations'],
      queryFn: ({ signal }) => read<Page<Invitation>>('/api/invitations', {}, signal),
    }),
  charter: (locale: string) =>
    queryOptions({
      queryKey: ['projects', 'charter', locale],
      queryFn: ({ signal }) => read<Charter>('/api/charter', {}, signal),
      staleTime: Infinity,
    }),
  catalogue: (filter: CatalogueFilter) =>
    infiniteQueryOptions({
      queryKey: ['projects', 'catalogue', filter],
      queryFn: ({ signal, pageParam }) =>
        read<Page<SupportedProject>>('/api/catalogue', { ...filter, cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  supported: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'catalogue', id],
      queryFn: ({ signal }) => read<SupportedProjectPage>(`/api/catalogue/${part(id)}`, {}, signal),
    }),
};

export const projectsActs = {
  putMe: (locale?: string) => act<Me>('PUT', '/api/people/me', { body: locale === undefined ? {} : { locale } }),
  registerOrganisation: (content: OrganisationContent, key: string) =>
    act<Organisation>('POST', '/api/organisations', { body: content, key }),
  editOrganisation: (id: string, content: OrganisationContent, version: number) =>
    act<Organisation>('PUT', `/api/organisations/${part(id)}`, { body: content, version }),
  startProject: (content: { organisationId: string; callId?: string | undefined; title: string }, key: string) =>
    act<Project>('POST', '/api/projects', { body: content, key }),
  savePresentation: (id: string, content: PresentationContent, version: number) =>
    act<Saved<PresentationContent>>('PUT', `${project(id)}/sections/presentation`, { body: content, version }),
  saveBudget: (id: string, content: BudgetContent, version: number) =>
    act<Saved<BudgetContent>>('PUT', `${project(id)}/sections/budget`, { body: content, version }),
  chooseCall: (id: string, callId: string, version: number) =>
    act<Project>('PUT', `${project(id)}/call`, { body: { callId }, version }),
  invite: (id: string, content: { email: string; organisationName?: string | undefined }, key: string) =>
    act<Partner>('POST', `${project(id)}/partners`, { body: content, key }),
  removePartner: (id: string, partnerId: string) => act('DELETE', `${project(id)}/partners/${part(partnerId)}`),
  remind: (id: string, partnerId: string) => act('POST', `${project(id)}/partners/${part(partnerId)}/reminder`),
  confirm: (
    invitationId: string,
    content: { organisationId: string; contribution: string; contributionCents: number; charterVersion: string },
  ) => act('POST', `/api/invitations/${part(invitationId)}/confirmation`, { body: content }),
  refuseInvitation: (invitationId: string) => act('POST', `/api/invitations/${part(invitationId)}/refusal`),
  signCharter: (id: string, charterVersion: string) =>
    act('POST', `${project(id)}/charter-signature`, { body: { charterVersion } }),
  removeDocument: (id: string, kind: string) => act('DELETE', `${project(id)}/documents/${part(kind)}`),
  submit: (id: string, confirmIneligible: boolean, key: string) =>
    act<Receipt>('POST', `${project(id)}/submissions`, { body: { confirmIneligible }, key }),
  withdraw: (id: string, reason?: string) =>
    act('POST', `${project(id)}/withdrawal`, { body: reason === undefined ? {} : { reason } }),
};

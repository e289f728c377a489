import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { act, part, read } from './calling';
import { type Page, nextCursor } from './queries';
import type {
  ActorProfile,
  BudgetLineKind,
  Choice,
  College,
  DecisionOutcome,
  EligibilityRule,
  Motion,
  Objective,
  Office,
  OpinionVerdict,
  PartnershipKind,
  PremiumTermKind,
  RuleOutcome,
  SessionMode,
} from './words';

export type FundKind = 'ODD17' | 'FONDS_I' | 'OTHER';

export interface Fund {
  readonly fundId: string;
  readonly name: string;
  readonly kind: FundKind;
  readonly description: string;
  /** Amounts are told to fund managers only. */
  readonly receivedCents?: number | null;
  readonly reservedCents?: number | null;
  readonly committedCents?: number | null;
  readonly availableCents?: number | null;
}

export interface ContributionContent {
  readonly from: string;
  readonly amountCents: number;
  readonly receivedOn: string;
}

export type CallState = 'DRAFT' | 'UPCOMING' | 'OPEN' | 'CLOSED';

export interface PremiumStep {
  readonly profiles: number;
  readonly points: number;
}

/** English may be left out of a draft. */
export interface CallText {
  readonly fr: string;
  readonly en?: string | null | undefined;
}

export interface DocumentAsked {
  readonly kind: string;
  readonly label: CallText;
}

export interface CallContent {
  readonly fundId: string;
  readonly committeeId: string;
  readonly title: CallText;
  readonly presentation: CallText;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly perimeter: readonly string[];
  readonly profilesAllowed: readonly ActorProfile[];
  readonly minimumCents: number;
  readonly maximumCents: number;
  readonly budgetSharePercent: number;
  readonly shareCents: number;
  readonly minimumReviews: number;
  readonly premiumTable: readonly PremiumStep[];
  readonly fragilityPoints: number;
  readonly premiumCeilingPoints: number;
  readonly fragilityIndicator?: string | null | undefined;
  readonly documentsAsked: readonly DocumentAsked[];
}

export interface Call extends CallContent {
  readonly callId: string;
  readonly state: CallState;
  readonly version: number;
  readonly fundName: string;
  readonly perimeterAreas: readonly { readonly code: string; readonly name: string }[];
}

export type ApplicationState =
  | 'RECEIVED'
  | 'INELIGIBLE'
  | 'ELIGIBLE'
  | 'UNDER_REVIEW'
  | 'IN_COMMITTEE'
  | 'FUNDED'
  | 'WAITING_LIST'
  | 'REFUSED'
  | 'DEFERRED'
  | 'WITHDRAWN';

export interface ApplicationRow {
  readonly applicationId: string;
  readonly number: string;
  readonly projectId: string;
  readonly callId: string;
  readonly title: string;
  readonly leadName: string;
  readonly state: ApplicationState;
  readonly requestedCents: number;
  readonly submittedAt: string;
  readonly localOpinion?: OpinionVerdict | null;
  readonly unmetRules: readonly EligibilityRule[];
}

export interface AlliedOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly profile: ActorProfile;
  readonly role: 'LEAD' | 'PARTNER';
  readonly confirmed: boolean;
  readonly contribution?: string | null;
  readonly contributionCents: number;
}

export interface DossierLine {
  readonly label: string;
  readonly kind: BudgetLineKind;
  readonly amountCents: number;
}

/** What an alliance wants to do, as it was frozen on submission. */
export interface FrozenDossier {
  readonly title: string;
  readonly summary: string;
  readonly sdgs: readonly number[];
  readonly objective: Objective;
  readonly partnershipKinds: readonly PartnershipKind[];
  readonly territories: readonly string[];
  readonly expenses: readonly DossierLine[];
  readonly resources: readonly DossierLine[];
  readonly requestedCents: number;
  readonly documents: readonly {
    readonly documentId: string;
    readonly kind: string;
    readonly fileName: string;
    readonly sizeBytes: number;
  }[];
}

/** What a rule said on submission: a code and what it looked at, put into words where it is read. */
export interface EligibilityFinding {
  readonly rule: EligibilityRule;
  readonly outcome: RuleOutcome;
  readonly reasonCode: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface PremiumRate {
  readonly ratePoints: number;
  readonly terms: readonly { readonly kind: PremiumTermKind; readonly points: number; readonly detail: string }[];
}

export interface CopiedOpinion {
  readonly catalystName: string;
  readonly verdict: OpinionVerdict;
  readonly reasons: string;
  readonly givenAt: string;
}

export interface CollegeVotes {
  readonly college: College;
  readonly forVotes: number;
  readonly against: number;
  readonly abstain: number;
}

/** A decision in a dossier's own page. */
export interface DecisionTaken {
  readonly decisionId: string;
  readonly outcome: DecisionOutcome;
  readonly explanation: string;
  readonly amountCents: number;
  readonly premiumCents: number;
  readonly conditions?: string | null;
  readonly reasons?: string | null;
  readonly decidedAt: string;
}

/** A decision as everyone may read it. */
export interface Decision {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly projectId: string;
  readonly callId: string;
  readonly number: string;
  readonly outcome: DecisionOutcome;
  readonly explanation: string;
  readonly amountCents: number;
  readonly premiumCents: number;
  readonly votesByCollege: readonly CollegeVotes[];
  readonly ledgerIndex: number;
  readonly ledgerHash: string;
  readonly decidedAt: string;
}

export interface Application {
  readonly applicationId: string;
  readonly number: string;
  readonly projectId: string;
  readonly callId: string;
  readonly round: number;
  readonly state: ApplicationState;
  readonly version: number;
  readonly submittedAt: string;
  readonly sha256: string;
  readonly dossier: FrozenDossier;
  readonly alliance: readonly AlliedOrganisation[];
  readonly eligibility: readonly EligibilityFinding[];
  readonly unmetRules: readonly EligibilityRule[];
  readonly premium: PremiumRate;
  readonly overrule?: { readonly reason: string; readonly overruledAt: string } | null;
  readonly localOpinion?: CopiedOpinion | null;
  readonly placement?: { readonly sessionId: string; readonly itemId: string } | null;
  readonly decision?: DecisionTaken | null;
}

export interface Member {
  readonly memberNumber: number;
  /** Null where the person was erased. */
  readonly name?: string | null;
  readonly college?: College | null;
  readonly office?: Office | null;
  readonly from: string;
  readonly until?: string | null;
  readonly active: boolean;
}

export interface CommitteeSummary {
  readonly committeeId: string;
  readonly name: string;
  readonly fundId: string;
}

export interface Committee extends CommitteeSummary {
  readonly members: readonly Member[];
  readonly myMemberNumber?: number | null;
  readonly myDeclarationMadeAt?: string | null;
  readonly myDeclarationHolds: boolean;
}

export interface MemberContent {
  readonly personId: string;
  readonly college?: College | null | undefined;
  readonly from: string;
  readonly until?: string | undefined;
  readonly office?: Office | undefined;
}

export type SessionState = 'PLANNED' | 'CONVENED' | 'OPEN' | 'CLOSED';

export interface CommitteeOfSession {
  readonly committeeId: string;
  readonly name: string;
}

export interface SessionRow {
  readonly sessionId: string;
  readonly state: SessionState;
  readonly committee: CommitteeOfSession;
  readonly startsAt: string;
  readonly place: string;
  readonly mode: SessionMode;
  readonly items: number;
}

export interface Quorum {
  readonly electorate: number;
  readonly needed: number;
  readonly present: number;
  readonly byCollege: Readonly<Partial<Record<College, { readonly electorate: number; readonly present: number }>>>;
  readonly missingColleges: readonly College[];
  readonly met: boolean;
}

/** While it is open: who voted and the reader's own choice, nothing else. */
export interface BallotView {
  readonly ballotId: string;
  readonly openedAt: string;
  readonly motion: Motion;
  readonly amountCents: number;
  readonly premiumCents: number;
  readonly conditions?: string | null;
  readonly voted: readonly number[];
  readonly myChoice?: Choice | null;
  readonly myReceipt?: string | null;
}

export interface ItemResult {
  readonly outcome: DecisionOutcome;
  readonly explanation: string;
  readonly votesByCollege: readonly CollegeVotes[];
  readonly amountCents: number;
  readonly premiumCents: number;
  readonly conditions?: string | null;
  readonly reasons?: string | null;
  readonly ledgerHash?: string | null;
  readonly decidedAt: string;
}

export type ItemState = 'WAITING' | 'CURRENT' | 'BALLOT_OPEN' | 'CLOSED' | 'CARRIED_OVER' | 'WITHDRAWN';

export interface ShownItem {
  readonly itemId: string;
  readonly position: number;
  readonly hidden: false;
  readonly applicationId: string;
  readonly number: string;
  readonly title: string;
  readonly organisations: readonly string[];
  readonly territories: readonly { readonly code: string; readonly name: string }[];
  /** Told, with the rate of its premium, once the reader has attested. */
  readonly requestedCents?: number | null;
  readonly premiumRatePoints?: number | null;
  readonly attested: boolean;
  readonly attestedMembers: readonly number[];
  readonly recusals: readonly number[];
  /** Those of the recusals that were declared, and which a co-chair may lift. */
  readonly declaredRecusals: readonly number[];
  readonly state: ItemState;
  /** Whether the reader would chair this item now. */
  readonly iChair: boolean;
  readonly quorum?: Quorum | null;
  readonly ballot?: BallotView | null;
  readonly result?: ItemResult | null;
}

export interface HiddenItem {
  readonly itemId: string;
  readonly position: number;
  readonly hidden: true;
}

export type AgendaItem = ShownItem | HiddenItem;

export interface Attendance {
  readonly memberNumber: number;
  /** Null where the person was erased. */
  readonly name?: string | null;
  readonly college?: College | null;
  readonly coChair: boolean;
  readonly secretary: boolean;
  readonly present: boolean;
}

/** The reader's own seat; without a college, a secretary who has no vote. */
export interface MySeat {
  readonly memberNumber: number;
  readonly college?: College | null;
  readonly isChair: boolean;
  readonly isSecretary: boolean;
  readonly present: boolean;
  readonly declarationHolds: boolean;
}

export interface SessionView {
  readonly sessionId: string;
  readonly state: SessionState;
  readonly committee: CommitteeOfSession;
  readonly startsAt: string;
  readonly place: string;
  readonly mode: SessionMode;
  readonly me?: MySeat | null;
  readonly iPrepare: boolean;
  readonly iPreside: boolean;
  readonly attendance: readonly Attendance[];
  readonly items: readonly AgendaItem[];
}

export interface ItemFile {
  readonly applicationId: string;
  readonly number: string;
  readonly submittedAt: string;
  readonly sha256: string;
  readonly dossier: FrozenDossier;
  readonly alliance: readonly AlliedOrganisation[];
  readonly eligibility: readonly EligibilityFinding[];
  readonly premium: PremiumRate;
  readonly localOpinion?: CopiedOpinion | null;
}

export interface VoteReceipt {
  readonly receipt: string;
  readonly castAt: string;
}

/** Index 0 where nothing was written yet. */
export interface LedgerHead {
  readonly committeeId: string;
  readonly index: number;
  readonly hash: string;
  readonly at?: string | null;
}

/** A hidden entry has nothing but its index and hash. */
export interface LedgerEntry {
  readonly index: number;
  readonly hidden: boolean;
  readonly previousHash?: string | null;
  readonly at?: string | null;
  readonly kind?: string | null;
  readonly body?: Readonly<Record<string, unknown>> | null;
  readonly hash: string;
}

export interface CallFilter {
  readonly state?: 'open' | 'closed' | 'upcoming' | 'draft' | undefined;
}

export interface ApplicationFilter {
  readonly callId?: string | undefined;
  readonly state?: ApplicationState | undefined;
}

const committee = (committeeId: string) => `/api/committees/${part(committeeId)}`;
const session = (sessionId: string) => `/api/sessions/${part(sessionId)}`;
const item = (sessionId: string, itemId: string) => `${session(sessionId)}/items/${part(itemId)}`;

export const sessionStream = (sessionId: string) => `${session(sessionId)}/stream`;

export const fundingQueries = {
  funds: () =>
    queryOptions({
      queryKey: ['funding', 'funds'],
      queryFn: ({ signal }) => read<Page<Fund>>('/api/funds', { limit: 100 }, signal),
    }),
  calls: (filter: CallFilter = {}) =>
    infiniteQueryOptions({
      queryKey: ['funding', 'calls', filter],
      queryFn: ({ signal, pageParam }) => read<Page<Call>>('/api/calls', { ...filter, cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  call: (id: string) =>
    queryOptions({
      queryKey: ['funding', 'calls', id],
      queryFn: ({ signal }) => read<Call>(`/api/calls/${part(id)}`, {}, signal),
    }),
  applications: (filter: ApplicationFilter = {}) =>
    infiniteQueryOptions({
      queryKey: ['funding', 'applications', filter],
      queryFn: ({ signal, pageParam }) =>
        read<Page<ApplicationRow>>('/api/applications', { ...filter, cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  /** The latest ones, page after page, up to a thousand: enough to count, sort and filter at one glance. */
  latestApplications: () =>
    queryOptions({
      queryKey: ['funding', 'applications', 'latest'],
      queryFn: async ({ signal }) => {
        const items: ApplicationRow[] = [];
        let cursor: string | undefined;
        do {
          const page: Page<ApplicationRow> = await read('/api/applications', { limit: 100, cursor }, signal);
          items.push(...page.items);
          cursor = nextCursor(page);
        } while (cursor !== undefined && items.length < 1_000);
        return { items, more: cursor !== undefined };
      },
    }),
  application: (id: string) =>
    queryOptions({
      queryKey: ['funding', 'applications', id],
      queryFn: ({ signal }) => read<Application>(`/api/applications/${part(id)}`, {}, signal),
    }),
  decision: (applicationId: string) =>
    queryOptions({
      queryKey: ['funding', 'decisions', applicationId],
      queryFn: ({ signal }) => read<Decision>(`/api/decisions/${part(applicationId)}`, {}, signal),
    }),
  committees: () =>
    queryOptions({
      queryKey: ['funding', 'committees'],
      queryFn: ({ signal }) => read<Page<CommitteeSummary>>('/api/committees', { limit: 100 }, signal),
    }),
  committee: (id: string) =>
    queryOptions({
      queryKey: ['funding', 'committees', id],
      queryFn: ({ signal }) => read<Committee>(committee(id), {}, signal),
    }),
  sessions: () =>
    queryOptions({
      queryKey: ['funding', 'sessions'],
      queryFn: ({ signal }) => read<Page<SessionRow>>('/api/sessions', { limit: 100 }, signal),
    }),
  session: (id: string) =>
    queryOptions({
      queryKey: ['funding', 'sessions', id],
      queryFn: ({ signal }) => read<SessionView>(session(id), {}, signal),
    }),
  itemFile: (sessionId: string, itemId: string) =>
    queryOptions({
      queryKey: ['funding', 'sessions', sessionId, 'file', itemId],
      queryFn: ({ signal }) => read<ItemFile>(`${item(sessionId, itemId)}/file`, {}, signal),
    }),
  ledgerHead: (committeeId: string) =>
    queryOptions({
      queryKey: ['funding', 'ledgers', committeeId, 'head'],
      queryFn: ({ signal }) => read<LedgerHead>(`/api/ledgers/${part(committeeId)}/head`, {}, signal),
    }),
  ledger: (committeeId: string) =>
    infiniteQueryOptions({
      queryKey: ['funding', 'ledgers', committeeId, 'entries'],
      queryFn: ({ signal, pageParam }) =>
        read<Page<LedgerEntry>>(`/api/ledgers/${part(committeeId)}/entries`, { cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
};

export const fundingActs = {
  createFund: (content: { name: string; kind: FundKind; description: string }, key: string) =>
    act<Fund>('POST', '/api/funds', { body: content, key }),
  contribute: (fundId: string, content: ContributionContent, key: string) =>
    act('POST', `/api/funds/${part(fundId)}/contributions`, { body: content, key }),
  createCall: (content: CallContent, key: string) => act<Call>('POST', '/api/calls', { body: content, key }),
  editCall: (id: string, content: CallContent, version: number) =>
    act<Call>('PUT', `/api/calls/${part(id)}`, { body: content, version }),
  publishCall: (id: string, key: string) => act<Call>('POST', `/api/calls/${part(id)}/publication`, { key }),
  overrule: (applicationId: string, reason: string, key: string) =>
    act('POST', `/api/applications/${part(applicationId)}/eligibility-overrule`, { body: { reason }, key }),
  createCommittee: (content: { name: string; fundId: string }, key: string) =>
    act<CommitteeSummary>('POST', '/api/committees', { body: content, key }),
  addMember: (committeeId: string, content: MemberContent, key: string) =>
    act<{ memberNumber: number }>('POST', `${committee(committeeId)}/members`, { body: content, key }),
  declareInterests: (committeeId: string, interests: string) =>
    act('PUT', `${committee(committeeId)}/declarations/me`, { body: { interests } }),
  planSession: (
    content: { committeeId: string; startsAt: string; place: string; mode: SessionMode },
    key: string,
  ) => act<{ sessionId: string }>('POST', '/api/sessions', { body: content, key }),
  addItem: (sessionId: string, applicationId: string, key: string) =>
    act('POST', `${session(sessionId)}/items`, { body: { applicationId }, key }),
  removeItem: (sessionId: string, itemId: string) => act('DELETE', item(sessionId, itemId)),
  orderItems: (sessionId: string, itemIds: readonly string[]) =>
    act('PUT', `${session(sessionId)}/items-order`, { body: itemIds }),
  convene: (sessionId: string, key: string) => act('POST', `${session(sessionId)}/convocation`, { key }),
  openSession: (sessionId: string, key: string) => act('POST', `${session(sessionId)}/opening`, { key }),
  closeSession: (sessionId: string, key: string) => act('POST', `${session(sessionId)}/closing`, { key }),
  attend: (sessionId: string, who: 'me' | number, present: boolean) =>
    act('PUT', `${session(sessionId)}/attendance/${who}`, { body: { present } }),
  attest: (
    sessionId: string,
    itemId: string,
    attestation: { conflict: false } | { conflict: true; nature: string },
  ) => act('PUT', `${item(sessionId, itemId)}/attestation`, { body: attestation }),
  openBallot: (
    sessionId: string,
    itemId: string,
    content: { motion: Motion; amountCents: number; conditions?: string | undefined },
    key: string,
  ) => act('POST', `${item(sessionId, itemId)}/ballot`, { body: content, key }),
  liftRecusal: (sessionId: string, itemId: string, memberNumber: number, reason: string) =>
    act('POST', `${item(sessionId, itemId)}/recusals/${memberNumber}/lifting`, { body: { reason } }),
  vote: (sessionId: string, itemId: string, choice: Choice) =>
    act<VoteReceipt>('PUT', `${item(sessionId, itemId)}/ballot/vote`, { body: { choice } }),
  closeBallot: (sessionId: string, itemId: string, reasons: string | undefined, key: string) =>
    act<ItemResult>('POST', `${item(sessionId, itemId)}/ballot/closing`, {
      body: reasons === undefined ? {} : { reasons },
      key,
    }),
};

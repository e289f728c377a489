import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import type { Answered, Narrowed } from './answered';
import { act, part, read } from './calling';
import type { components } from './generated/funding';
import { type Page, nextCursor } from './queries';
import type { Choice, College, Motion, SessionMode } from './words';

type Described = components['schemas'];

export type Fund = Answered<Described['FundView']>;
export type FundKind = Fund['kind'];
export type ContributionContent = Described['ContributionDraft'];

export type Call = Answered<Described['CallView']>;
export type CallState = Call['state'];
export type PremiumStep = Answered<Described['PremiumStepView']>;
export type DocumentAsked = Answered<Described['DocumentAskedView']>;
/** A call's rules as they are written, English and the indicator aside all of them. */
export type CallContent = Omit<Call, 'callId' | 'state' | 'version' | 'fundName' | 'perimeterAreas'>;

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

export type ApplicationRow = Narrowed<Answered<Described['ApplicationRow']>, { readonly state: ApplicationState }>;
export type Application = Narrowed<Answered<Described['ApplicationView']>, { readonly state: ApplicationState }>;
export type AlliedOrganisation = Answered<Described['AlliedOrganisation']>;
/** What an alliance wants to do, as it was frozen on submission. */
export type FrozenDossier = Answered<Described['Dossier']>;
export type DossierLine = FrozenDossier['expenses'][number];
/** What a rule said on submission: a code and what it looked at, put into words where it is read. */
export type EligibilityFinding = Narrowed<
  Answered<Described['EligibilityFinding']>,
  { readonly arguments: Readonly<Record<string, unknown>> }
>;
export type PremiumRate = Answered<Described['PremiumRate']>;
export type CopiedOpinion = Answered<Described['LocalOpinion']>;
/** A decision in a dossier's own page. */
export type DecisionTaken = Answered<Described['DecisionRow']>;

export type Member = Answered<Described['MemberView']>;
export type CommitteeSummary = Answered<Described['CommitteeSummary']>;
export type Committee = Answered<Described['CommitteeView']>;
export type Interests = Answered<Described['InterestsView']>;
export type MemberContent = Described['Appointment'];

export type SessionState = 'PLANNED' | 'CONVENED' | 'OPEN' | 'CLOSED';
export type SessionRow = Narrowed<Answered<Described['SessionSummary']>, { readonly state: SessionState }>;
export type Quorum = Narrowed<
  Answered<Described['QuorumView']>,
  { readonly byCollege: Readonly<Partial<Record<College, Described['CollegeCount']>>> }
>;
/** While it is open: who voted and the reader's own choice, nothing else. */
export type BallotView = Answered<Described['BallotView']>;
export type ItemResult = Answered<Described['ResultView']>;

export type ItemState = 'WAITING' | 'CURRENT' | 'BALLOT_OPEN' | 'CLOSED' | 'CARRIED_OVER' | 'WITHDRAWN';

/** Amounts and the ballot are told once the reader has attested. */
type Item = Answered<Described['ItemView']>;
type Told = 'applicationId' | 'number' | 'title' | 'organisations' | 'territories' | 'attested' | 'attestedMembers' | 'recusals' | 'declaredRecusals' | 'iChair';

export type ShownItem = Narrowed<
  Item,
  { readonly [Name in Told]: NonNullable<Item[Name]> } & {
    readonly hidden: false;
    readonly state: ItemState;
    readonly quorum?: Quorum | null;
  }
>;

export interface HiddenItem {
  readonly itemId: string;
  readonly position: number;
  readonly hidden: true;
}

export type AgendaItem = ShownItem | HiddenItem;

export type Attendance = Answered<Described['AttendanceView']>;
/** The reader's own seat; without a college, a secretary who has no vote. */
export type MySeat = Answered<Described['Me']>;
export type SessionView = Narrowed<
  Answered<Described['SessionView']>,
  { readonly state: SessionState; readonly items: readonly AgendaItem[] }
>;
export type ItemFile = Narrowed<Answered<Described['FileView']>, { readonly eligibility: readonly EligibilityFinding[] }>;
export type VoteReceipt = Answered<Described['VoteReceipt']>;

/** Index 0 where nothing was written yet. */
export type LedgerHead = Answered<Described['LedgerHeadView']>;
/** A hidden entry has nothing but its index and hash. */
export type LedgerEntry = Answered<Described['LedgerEntryView']>;

export interface CallFilter {
  readonly state?: 'open' | 'closed' | 'upcoming' | 'draft' | undefined;
}

export interface ApplicationFilter {
  readonly callId?: string | undefined;
  readonly committeeId?: string | undefined;
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
  /** What each member declared last; for the co-chairs and the secretary. */
  declarations: (committeeId: string) =>
    queryOptions({
      queryKey: ['funding', 'committees', committeeId, 'declarations'],
      queryFn: ({ signal }) => read<readonly Interests[]>(`${committee(committeeId)}/declarations`, {}, signal),
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
  ledger: (committeeId: string, limit = 20) =>
    infiniteQueryOptions({
      queryKey: ['funding', 'ledgers', committeeId, 'entries', limit],
      queryFn: ({ signal, pageParam }) =>
        read<Page<LedgerEntry>>(`/api/ledgers/${part(committeeId)}/entries`, { cursor: pageParam, limit }, signal),
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
  publishCall: (id: string, version: number, key: string) =>
    act<Call>('POST', `/api/calls/${part(id)}/publication`, { version, key }),
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
  orderItems: (sessionId: string, itemIds: readonly string[], agendaVersion: number) =>
    act<SessionView>('PUT', `${session(sessionId)}/items-order`, { body: itemIds, version: agendaVersion }),
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

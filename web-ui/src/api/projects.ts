import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import type { Answered, Filled, Narrowed } from './answered';
import { act, part, read } from './calling';
import type { components } from './generated/projects';
import { type Page, nextCursor } from './queries';
import type { ActorProfile } from './words';

type Described = components['schemas'];

export type Me = Answered<Described['Me']>;
export type Membership = Me['memberships'][number];
export type Person = Answered<Described['Found']>;

/** Someone of the foundation's team, with their roles. */
export type StaffMember = Answered<Described['StaffMember']>;
export type StaffRoleWord = StaffMember['roles'][number];
/** A line of the trace of staff roles. */
export type StaffRoleChange = Answered<Described['TraceLine']>;

/** Someone whom the support view found: with an account, or invited only. */
export type SupportFound = Answered<Described['FoundAccount']>;
/** How things stand with somebody, without any content. */
export type SupportStand = Answered<Described['Stand']>;
export type SupportDossier = SupportStand['dossiers'][number];
export type SupportParked = SupportStand['parked'][number];
/** Who looked at whom. */
export type SupportLookup = Answered<Described['Lookup']>;

/** Its members are told to its members alone. */
export type Organisation = Answered<Described['OrganisationView']>;
export type OrganisationMember = NonNullable<Organisation['members']>[number];
export type OrganisationContent = Filled<Described['Described'], 'name' | 'profile' | 'communeCode'>;

export type MyProject = Answered<Described['ListedProject']>;
/** The next thing to do with a project, as the platform sees it. */
export type NextStep = MyProject['nextStep'];

export type Project = Answered<Described['ProjectView']>;
export type ProjectState = Project['state'];
export type Partner = Project['partners'][number];
export type ProjectDocument = Project['documents'][number];

/** A section as it was saved, with the version to give back with the next change. */
export type Saved<Content> = Content & Pick<Project['sections']['presentation' | 'budget'], 'version' | 'savedAt'>;
export type PresentationContent = Omit<Project['sections']['presentation'], 'version' | 'savedAt' | 'places'>;
export type Place = Project['sections']['presentation']['places'][number];
export type BudgetContent = Omit<Project['sections']['budget'], 'version' | 'savedAt'>;
export type BudgetLine = BudgetContent['expenses'][number];
export type ResourceLine = BudgetContent['resources'][number];

/** What one is asked to join is told only to the person invited. */
export type Invitation = Answered<Described['InvitationView']>;

export type Charter = Answered<Described['Text']>;

/** Its premium is missing while no call is chosen. */
export type Eligibility = Answered<Described['EligibilityView']>;
export type RuleFinding = Eligibility['rules'][number];
export type Premium = NonNullable<Eligibility['premium']>;

export type Receipt = Answered<Described['ReceiptView']>;

export type TimelineStep = Narrowed<Answered<Described['Step']>, { readonly data: Readonly<Record<string, unknown>> }>;

export type SupportedProject = Answered<Described['Listed']>;
export type SupportedProjectPage = Narrowed<Answered<Described['Detailed']>, { readonly timeline: readonly TimelineStep[] }>;

export interface CatalogueFilter {
  readonly query?: string | undefined;
  readonly territory?: string | undefined;
  readonly sdg?: number | undefined;
  readonly profile?: ActorProfile | undefined;
}

const project = (projectId: string) => `/api/projects/${part(projectId)}`;

export const projectsQueries = {
  people: (query: string) =>
    queryOptions({
      queryKey: ['projects', 'people', query],
      // Sent as a content: an address that someone looks for stands in no address of ours.
      queryFn: () => act<Page<Person>>('POST', '/api/people/search', { body: { query } }),
    }),
  staff: () =>
    queryOptions({
      queryKey: ['projects', 'staff'],
      queryFn: ({ signal }) => read<{ readonly people: readonly StaffMember[] }>('/api/people/staff', {}, signal),
    }),
  staffChanges: () =>
    infiniteQueryOptions({
      queryKey: ['projects', 'staff', 'changes'],
      queryFn: ({ signal, pageParam }) =>
        read<Page<StaffRoleChange>>('/api/people/staff/changes', { cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
    }),
  staffChangesOf: (personId: string) =>
    queryOptions({
      queryKey: ['projects', 'staff', 'changes', personId],
      queryFn: ({ signal }) =>
        read<Page<StaffRoleChange>>(`/api/people/${part(personId)}/staff-changes`, {}, signal),
    }),
  supportSearch: (query: string) =>
    queryOptions({
      queryKey: ['projects', 'support', 'search', query],
      queryFn: () => act<{ readonly people: readonly SupportFound[] }>('POST', '/api/support/people', { body: { query } }),
    }),
  // Every look leaves a trace, so it is not repeated behind one's back.
  supportStand: (personId: string) =>
    queryOptions({
      queryKey: ['projects', 'support', 'person', personId],
      queryFn: ({ signal }) => read<SupportStand>(`/api/support/people/${part(personId)}`, {}, signal),
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  supportLookups: () =>
    infiniteQueryOptions({
      queryKey: ['projects', 'support', 'lookups'],
      queryFn: ({ signal, pageParam }) =>
        read<Page<SupportLookup>>('/api/support/people/lookups', { cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: nextCursor,
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
  giveStaffRole: (personId: string, role: StaffRoleWord, reason: string) =>
    act('POST', `/api/people/${part(personId)}/staff-roles/${role}`, { body: { reason } }),
  takeStaffRole: (personId: string, role: StaffRoleWord, reason: string) =>
    act('POST', `/api/people/${part(personId)}/staff-roles/${role}/end`, { body: { reason } }),
  registerOrganisation: (content: OrganisationContent, key: string) =>
    act<Organisation>('POST', '/api/organisations', { body: content, key }),
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
  removeDocument: (id: string, kind: string, documentId: string) =>
    act('DELETE', `${project(id)}/documents/${part(kind)}`, { version: documentId }),
  submit: (id: string, confirmIneligible: boolean, key: string) =>
    act<Receipt>('POST', `${project(id)}/submissions`, { body: { confirmIneligible }, key }),
  withdraw: (id: string, reason?: string) =>
    act('POST', `${project(id)}/withdrawal`, { body: reason === undefined ? {} : { reason } }),
};

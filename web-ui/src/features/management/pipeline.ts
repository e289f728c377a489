import type { ApplicationRow, ApplicationState, Call, SessionRow } from '@/api/funding';

export type Counts = Readonly<Partial<Record<ApplicationState, number>>>;

export function countByState(applications: readonly ApplicationRow[]): Counts {
  const counts: Partial<Record<ApplicationState, number>> = {};
  for (const { state } of applications) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Something that waits for the fund manager, with where to go and do it. */
export type Stuck =
  | { readonly kind: 'ineligible'; readonly count: number }
  | { readonly kind: 'ready'; readonly count: number }
  | { readonly kind: 'deferred'; readonly count: number }
  | { readonly kind: 'without-opinion'; readonly count: number }
  | { readonly kind: 'not-convened'; readonly session: SessionRow }
  | { readonly kind: 'draft-call'; readonly call: Call };

const AWAITS_OPINION: readonly ApplicationState[] = ['RECEIVED', 'UNDER_REVIEW', 'ELIGIBLE', 'IN_COMMITTEE'];

function awaitsOpinion(application: ApplicationRow): boolean {
  return AWAITS_OPINION.includes(application.state) && application.localOpinion == null;
}

/** What is stuck, the most pressing first: nothing here moves unless the fund manager does something. */
export function whatIsStuck(
  applications: readonly ApplicationRow[],
  sessions: readonly SessionRow[],
  calls: readonly Call[],
): Stuck[] {
  const counts = countByState(applications);
  const withoutOpinion = applications.filter(awaitsOpinion).length;
  const counted: Stuck[] = [
    { kind: 'ineligible', count: counts.INELIGIBLE ?? 0 },
    { kind: 'ready', count: counts.ELIGIBLE ?? 0 },
    { kind: 'without-opinion', count: withoutOpinion },
    { kind: 'deferred', count: counts.DEFERRED ?? 0 },
  ];
  return [
    ...sessions
      .filter((session) => session.state === 'PLANNED')
      .map((session): Stuck => ({ kind: 'not-convened', session })),
    ...counted.filter((stuck) => 'count' in stuck && stuck.count > 0),
    ...calls.filter((call) => call.state === 'DRAFT').map((call): Stuck => ({ kind: 'draft-call', call })),
  ];
}

export interface ApplicationFilterWords {
  readonly words: string;
  readonly state: ApplicationState | undefined;
  readonly callId: string | undefined;
  /** Only those that wait for a local opinion. */
  readonly withoutOpinion?: boolean;
}

/** Keeps what the filters ask for; words are found in title, lead and number, whatever their accents and capitals. */
export function filtered(applications: readonly ApplicationRow[], filter: ApplicationFilterWords): ApplicationRow[] {
  const words = folded(filter.words).split(/\s+/).filter(Boolean);
  return applications.filter(
    (application) =>
      (filter.state === undefined || application.state === filter.state) &&
      (filter.callId === undefined || application.callId === filter.callId) &&
      (filter.withoutOpinion !== true || awaitsOpinion(application)) &&
      words.every((word) => folded(`${application.title} ${application.leadName} ${application.number}`).includes(word)),
  );
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

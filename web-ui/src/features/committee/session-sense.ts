import type { AgendaItem, Attendance, Member, SessionRow, SessionView, ShownItem } from '@/api/funding';
import type { College } from '@/api/words';

/** What one may know of the agenda, in its order; items treated without the reader are not among them. */
export function shownItems(session: SessionView): ShownItem[] {
  return inOrder(session.items).filter((item): item is ShownItem => !item.hidden);
}

export function inOrder(items: readonly AgendaItem[]): AgendaItem[] {
  return [...items].sort((one, other) => one.position - other.position);
}

export function isSettled(item: ShownItem): boolean {
  return item.state === 'CLOSED' || item.state === 'CARRIED_OVER' || item.state === 'WITHDRAWN';
}

/** What the session is at: the item being voted on, else the one taken up, else the first that waits. */
export function currentItem(session: SessionView): ShownItem | undefined {
  if (session.state !== 'OPEN') return undefined;
  const items = shownItems(session);
  return (
    items.find((item) => item.state === 'BALLOT_OPEN') ??
    items.find((item) => item.state === 'CURRENT') ??
    items.find((item) => item.state === 'WAITING')
  );
}

export function itemAfter(session: SessionView, item: ShownItem): ShownItem | undefined {
  return shownItems(session).find((other) => other.position > item.position && !isSettled(other));
}

export function attendanceOfMe(session: SessionView): Attendance | undefined {
  return session.attendance.find((member) => member.memberNumber === session.me?.memberNumber);
}

/** A seat with a college has a vote; a secretary from outside the colleges has none. */
export function mayVote(session: SessionView): boolean {
  return session.me?.college != null;
}

/** Items whose file one has not opened yet, for want of an attestation. */
export function toAttest(session: SessionView): ShownItem[] {
  if (session.me == null || session.state === 'PLANNED' || session.state === 'CLOSED') return [];
  return shownItems(session).filter((item) => !item.attested && !isSettled(item));
}

export interface CollegeAttendance {
  readonly college: College | null;
  readonly members: readonly Attendance[];
}

const COLLEGE_ORDER: readonly (College | null)[] = ['STAKEHOLDERS', 'STRATEGIC_PARTNERS', 'INITIATIVES', null];

export function byCollege(attendance: readonly Attendance[]): CollegeAttendance[] {
  return COLLEGE_ORDER.map((college) => ({
    college,
    members: attendance.filter((member) => (member.college ?? null) === college),
  })).filter((group) => group.members.length > 0);
}

export interface Turnout {
  readonly voted: readonly Attendance[];
  readonly awaited: readonly Attendance[];
}

/** Of those who may vote on the item: who has, and who has not yet. Never how. */
export function turnout(session: SessionView, item: ShownItem): Turnout {
  const voted = new Set(item.ballot?.voted ?? []);
  const electors = session.attendance.filter(
    (member) =>
      member.college != null && !item.recusals.includes(member.memberNumber) && (member.present || voted.has(member.memberNumber)),
  );
  return {
    voted: electors.filter((member) => voted.has(member.memberNumber)),
    awaited: electors.filter((member) => !voted.has(member.memberNumber)),
  };
}

/** Who is called to a session on that day (Paris): members whose mandate holds then. */
export function activeOn(members: readonly Member[], day: string): Member[] {
  return members.filter((member) => member.from <= day && (member.until == null || member.until >= day));
}

export interface SortedSessions {
  readonly coming: SessionRow[];
  readonly past: SessionRow[];
}

/** Those that go on or come, the nearest first; then those that are over, the latest first. */
export function sortSessions(sessions: readonly SessionRow[]): SortedSessions {
  const by = (one: SessionRow, other: SessionRow) => one.startsAt.localeCompare(other.startsAt);
  const open = (session: SessionRow) => (session.state === 'OPEN' ? 0 : 1);
  return {
    coming: sessions
      .filter((session) => session.state !== 'CLOSED')
      .sort((one, other) => open(one) - open(other) || by(one, other)),
    past: sessions.filter((session) => session.state === 'CLOSED').sort((one, other) => by(other, one)),
  };
}

/** Moves one of the items shown among them; what is treated without the reader keeps its place. */
export function movedAround(items: readonly AgendaItem[], from: number, to: number): AgendaItem[] {
  const rest = moved(items.filter((item) => !item.hidden), from, to);
  return items.map((item) => (item.hidden ? item : rest.shift()!));
}

/** Puts one thing at another place of a list. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

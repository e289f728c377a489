import type { Match } from '@/api/territories';

export interface SortedMatches {
  /** Waiting for an answer, the most pressing first. */
  readonly asked: Match[];
  /** Accompanied now; those without an opinion first. */
  readonly accompanied: Match[];
  readonly past: Match[];
}

export function sortMatches(matches: readonly Match[]): SortedMatches {
  const asked = matches.filter((match) => match.state === 'ASKED');
  const accompanied = matches.filter((match) => match.state === 'ACCEPTED' && match.endedAt == null);
  const past = matches.filter((match) => match.state !== 'PROPOSED' && !asked.includes(match) && !accompanied.includes(match));
  return {
    asked: asked.sort((one, other) => (one.answerBy ?? '').localeCompare(other.answerBy ?? '')),
    accompanied: accompanied.sort((one, other) => Number(one.opinion != null) - Number(other.opinion != null)),
    past: past.sort((one, other) => (other.answeredAt ?? '').localeCompare(one.answeredAt ?? '')),
  };
}

import { bars, dashboard, days, lines, query, row, seconds, share, stat } from './panels.js';

const ACTS = 'act=~"submit|vote|read"';

export const glance = dashboard({
  uid: 'platform-at-a-glance',
  title: 'The platform at a glance',
  description: 'Is it well, does work flow from submission to decision, is anything stuck? Read from top to bottom.',
  from: 'now-6h',
})
  .withRow(row('Is it well?'))
  .withPanel(stat({
    title: 'Processes',
    question: 'Which of the five answer? One that is away costs only its own part of the pages.',
    queries: [query('max by (service) (up{service=~".+"})', '{{service}}')],
    words: { 0: { text: 'away', color: 'red' }, 1: { text: 'up', color: 'green' } },
    least: 1, width: 12, runbook: 'ProcessDown',
  }))
  .withPanel(stat({
    title: 'Alerts that ring',
    question: 'Anything but zero under "now" is for somebody to mend now. Each alert names its runbook.',
    queries: [
      query('sum(ALERTS{alertstate="firing",severity="page"}) or vector(0)', 'now'),
      query('sum(ALERTS{alertstate="firing",severity="ticket"}) or vector(0)', 'next working day'),
    ],
    alarm: 1, warn: 1, guide: 'README.md',
  }))
  .withPanel(stat({
    title: 'Services that the gateway leaves alone',
    question: 'How many did not answer and are tried again only now and then? People see that a part is not available.',
    queries: [query('sum(resilience4j_circuitbreaker_state{state=~"open|half_open"})')],
    warn: 1, alarm: 1, runbook: 'RequestsFail',
  }))
  .withPanel(stat({
    title: 'What people did that succeeded, six hours',
    question: 'Below 99.9 % the month\'s allowance for errors is used up faster than it comes in.',
    queries: [query('1 - act:request_errors:ratio_rate6h', '{{act}}')],
    unit: share, decimals: 2, least: 0.999, none: 'nobody did', width: 12, height: 8, runbook: 'RequestsFail',
  }))
  .withPanel(lines({
    title: 'How long 99 of 100 waited at most',
    question: 'Promised: a second for submissions and votes, half a second for reads. Look for steps, not for peaks.',
    queries: [query(
      `histogram_quantile(0.99, sum by (act, le) (rate(spring_cloud_gateway_requests_seconds_bucket{${ACTS}}[$__rate_interval])))`,
      '{{act}}',
    )],
    unit: seconds, runbook: 'RequestsSlow',
  }))
  .withRow(row('Does work flow from submission to decision?'))
  .withPanel(bars({
    title: 'Where applications stand',
    question: 'A bar that grows while the next one does not is where work waits for people.',
    queries: [query('sort_desc(max by (state) (applications))', '{{state}}')],
  }))
  .withPanel(stat({
    title: 'Drafts',
    question: 'Dossiers that are being written. They rise before a call closes, and so will the load.',
    queries: [query('max(projects{state="draft"})')], width: 4, height: 8,
  }))
  .withPanel(stat({
    title: 'Ballots open',
    question: 'While one is open, restart nothing that can wait. Only the number; no tally leaves the room.',
    queries: [query('max(ballots_open)')], width: 4, height: 8,
  }))
  .withPanel(stat({
    title: 'From submission to decision',
    question: 'The middle one of the decisions of a year.',
    queries: [query('histogram_quantile(0.5, max by (le) (decisions_delay_days))')],
    unit: days, decimals: 1, width: 4, height: 8, none: 'no decision yet',
  }))
  .withPanel(lines({
    title: 'Submissions in 24 hours',
    question: 'Does it follow the calls? A flat line on a closing day means that people cannot submit.',
    queries: [query('max(delta(submissions[1d]))', 'submissions')], decimals: 0, width: 24, height: 6, runbook: 'RequestsFail',
  }))
  .withRow(row('Is anything stuck?'))
  .withPanel(stat({
    title: 'Oldest event not relayed',
    question: 'Beyond a minute, what one service knows does not reach the others.',
    queries: [query('max by (service) (outbox_age_seconds)', '{{service}}')],
    unit: seconds, decimals: 0, warn: 10, alarm: 60, width: 12, runbook: 'OutboxStuck',
  }))
  .withPanel(stat({
    title: 'Parked keys',
    question: 'A dossier, fund or person whose events wait for an operator, in order.',
    queries: [
      query('sum(max by (service, consumer) (inbox_parked_keys))', 'cannot be applied'),
      query('sum(max by (service) (outbox_parked_keys))', 'cannot be published'),
    ],
    warn: 1, alarm: 1, runbook: 'InboxKeyParked',
  }))
  .withPanel(stat({
    title: 'Events to be read',
    question: 'It rises under load and falls by itself; one that only rises has a consumer that stands.',
    queries: [query('sum(kafka_consumer_fetch_manager_records_lag{topic=~".+[.].+"} >= 0)')],
    warn: 500, alarm: 1000, runbook: 'ConsumersBehind',
  }))
  .withPanel(stat({
    title: 'Oldest mail that did not leave',
    question: 'One may wait for its own server; that none leaves, though people wait, is ours to mend.',
    queries: [query('max(mails_age_seconds)', 'oldest'), query('max(mails_stopped_seconds)', 'since one left')],
    unit: seconds, decimals: 0, warn: 300, alarm: 900, runbook: 'MailsWait',
  }))
  .withPanel(stat({
    title: 'Work that is overdue',
    question: 'What waits for a time is a row with that time; nobody taking it up means that a scheduler stands.',
    queries: [
      query('max(answers_overdue_seconds)', "catalysts' answers"),
      query('max(mails_overdue_seconds)', 'mails'),
      query('max(notices_overdue_seconds)', 'notices'),
    ],
    unit: seconds, decimals: 0, warn: 60, alarm: 300, width: 12, runbook: 'WorkOverdue',
  }))
  .withPanel(stat({
    title: 'Notices that fail',
    question: 'Somebody is to be told something, and telling them fails each time.',
    queries: [query('max(notices_postponed{trouble="failed"})')],
    warn: 1, alarm: 1, runbook: 'NoticesFail',
  }));

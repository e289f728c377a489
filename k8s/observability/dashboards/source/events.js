import { bytes, dashboard, lines, perSecond, query, row, seconds, share, stat } from './panels.js';

export const events = dashboard({
  uid: 'events-and-database',
  title: 'Events and database',
  description: 'How what happens in one service reaches the others, and what the databases are asked for.',
  from: 'now-3h',
})
  .withRow(row('Events that leave'))
  .withPanel(lines({
    title: 'Events waiting to be relayed',
    question: 'Rows of the outbox. They come and go within moments; a hill that does not sink has a relay that stands.',
    queries: [query('max by (service) (outbox_rows)', '{{service}}')], runbook: 'OutboxStuck',
  }))
  .withPanel(lines({
    title: 'From the commit to the broker',
    question: 'How long 99 of 100 events waited at most until the broker had them.',
    queries: [query('histogram_quantile(0.99, sum by (service, le) (rate(outbox_delay_seconds_bucket[$__rate_interval])))', '{{service}}')],
    unit: seconds, runbook: 'OutboxStuck',
  }))
  .withRow(row('Events that arrive'))
  .withPanel(lines({
    title: 'From what happened to its effect elsewhere',
    question: 'Promised: five seconds for 99 of 100. One consumer alone points to its effect, all of them to the broker.',
    queries: [query('histogram_quantile(0.99, sum by (service, consumer, le) (rate(inbox_delay_seconds_bucket[$__rate_interval])))', '{{service}} {{consumer}}')],
    unit: seconds, runbook: 'EventsLate',
  }))
  .withPanel(lines({
    title: 'Events to be read',
    question: 'By consumer. A new reader reads all of history first, and its hill sinks by itself.',
    queries: [query('sum by (client_id) (kafka_consumer_fetch_manager_records_lag{topic=~".+[.].+"} >= 0)', '{{client_id}}')],
    runbook: 'ConsumersBehind',
  }))
  .withPanel(lines({
    title: 'What became of events',
    question: 'Applied is the rule. Skipped came before: many of them mean that offsets were lost or a relay was killed.',
    queries: [query('sum by (fate) (rate(inbox_events_total{fate=~"applied|skipped"}[$__rate_interval]))', '{{fate}}')],
    unit: perSecond, stacked: true,
  }))
  .withPanel(lines({
    title: 'Late events',
    question: 'The part that took more than five seconds, over an hour. 1 % may.',
    queries: [query('service:events_late:ratio_rate1h', '{{service}}')], unit: share, runbook: 'EventsLate',
  }))
  .withPanel(stat({
    title: 'Parked keys by consumer',
    question: 'Their events wait in order until somebody mends what made the first one fail and replays them.',
    queries: [query('max by (service, consumer) (inbox_parked_keys) > 0', '{{service}} {{consumer}}')],
    none: 'none', alarm: 1, warn: 1, width: 8, runbook: 'InboxKeyParked',
  }))
  .withPanel(stat({
    title: 'Dead letters in a day',
    question: 'Each parked event is also told on its service\'s dead-letter topic, without its content.',
    queries: [query('sum(increase(inbox_events_total{fate="parked"}[1d]))')],
    decimals: 0, alarm: 1, warn: 1, width: 8, runbook: 'InboxKeyParked',
  }))
  .withPanel(stat({
    title: 'Subscriptions that do not consume',
    question: 'A service that cannot reach the broker, or may not read a topic, goes on without hearing of others.',
    queries: [query('sum(max by (service) (inbox_subscriptions_waiting))')],
    alarm: 1, warn: 1, width: 8, runbook: 'ConsumerStopped',
  }))
  .withRow(row('Databases'))
  .withPanel(lines({
    title: 'Connections in use',
    question: 'Of 20 per instance. At the top, look at the right: who waits?',
    queries: [query('max by (service) (r2dbc_pool_acquired_connections / r2dbc_pool_max_allocated_connections)', '{{service}}')],
    unit: share, runbook: 'PoolExhausted',
  }))
  .withPanel(lines({
    title: 'Waiting for a connection',
    question: 'Requests that wait. Moments are load; minutes are a transaction that does not end.',
    queries: [query('max by (service) (r2dbc_pool_pending_connections)', '{{service}}')], runbook: 'PoolExhausted',
  }))
  .withPanel(lines({
    title: 'Oldest transaction',
    question: 'Seconds are normal. What it holds nobody else can change, and no dead row after it is cleaned up.',
    queries: [query('max by (service) (database_oldest_transaction_seconds)', '{{service}}')],
    unit: seconds, runbook: 'TransactionOld',
  }))
  .withPanel(lines({
    title: 'Statements that wait for a lock',
    question: 'Many act on one row, or one holds it for long.',
    queries: [query('max by (service) (database_lock_waits)', '{{service}}')], runbook: 'TransactionOld',
  }))
  .withPanel(lines({
    title: 'Size',
    question: 'What each database takes on disk. Documents make it; look at the slope.',
    queries: [query('max by (service) (database_size_bytes)', '{{service}}')], unit: bytes,
  }))
  .withPanel(lines({
    title: 'Age of what is counted here',
    question: 'Figures of queues, mails and dossiers are counted every 15 seconds. Older ones tell of the past.',
    queries: [query('max by (service) (figures_age_seconds)', '{{service}}')], unit: seconds, runbook: 'FiguresOld',
  }));

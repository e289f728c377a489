import { QueryVariableBuilder, VariableRefresh, VariableSort } from '@grafana/grafana-foundation-sdk/dashboard';
import { bytes, dashboard, lines, number, perSecond, query, row, seconds, share, stat } from './panels.js';

const OF = 'service="$service"';
const REQUESTS = `${OF},uri!~"/actuator.*"`;

export const service = dashboard({
  uid: 'one-service',
  title: 'One service in detail',
  description: 'What one process is asked, how it answers, and how it feels. Choose it above.',
  from: 'now-3h',
})
  .withVariable(new QueryVariableBuilder('service')
    .label('Service')
    .datasource({ type: 'prometheus', uid: '${datasource}' })
    .query('label_values(up{service=~".+"}, service)')
    .current({ text: 'projects-service', value: 'projects-service' })
    .refresh(VariableRefresh.OnDashboardLoad)
    .sort(VariableSort.AlphabeticalAsc))
  .withRow(row('What it is asked'))
  .withPanel(lines({
    title: 'Requests by route, the ten most asked',
    question: 'Which route does the work come from? The gateway knows no routes of its services: UNKNOWN is theirs.',
    queries: [query(
      `topk(10, sum by (method, uri) (rate(http_server_requests_seconds_count{${REQUESTS}}[$__rate_interval])))`,
      '{{method}} {{uri}}',
    )],
    unit: perSecond,
  }))
  .withPanel(lines({
    title: 'Errors of ours by route',
    question: 'Anything above zero is an answer 5xx. One route alone points to code, all of them to the database.',
    queries: [query(
      `(sum by (method, uri) (rate(http_server_requests_seconds_count{${REQUESTS},outcome="SERVER_ERROR"}[$__rate_interval])) > 0) or vector(0)`,
      '{{method}} {{uri}}',
    )],
    unit: perSecond, runbook: 'RequestsFail',
  }))
  .withPanel(lines({
    title: 'How long answers take',
    question: 'Half of them, and 99 of 100. When both rise, the process is busy; when only the second, something makes some wait.',
    queries: [
      query(`histogram_quantile(0.5, sum by (le) (rate(http_server_requests_seconds_bucket{${REQUESTS}}[$__rate_interval])))`, 'half'),
      query(`histogram_quantile(0.99, sum by (le) (rate(http_server_requests_seconds_bucket{${REQUESTS}}[$__rate_interval])))`, '99 of 100'),
    ],
    unit: seconds, runbook: 'RequestsSlow',
  }))
  .withPanel(lines({
    title: 'The ten slowest routes',
    question: 'How long 99 of 100 requests of a route took at most.',
    queries: [query(
      `topk(10, histogram_quantile(0.99, sum by (method, uri, le) (rate(http_server_requests_seconds_bucket{${REQUESTS}}[5m]))) > 0)`,
      '{{method}} {{uri}}',
    )],
    unit: seconds, runbook: 'RequestsSlow',
  }))
  .withRow(row('How it feels'))
  .withPanel(stat({
    title: 'Instances',
    question: 'How many answer. In production two at least.',
    queries: [query(`count(up{${OF}} == 1)`)], least: 1, width: 4, runbook: 'ProcessDown',
  }))
  .withPanel(stat({
    title: 'Start-up',
    question: 'From the start of the process until it was ready, the slowest instance.',
    queries: [query(`max(application_ready_time_seconds{${OF}})`)],
    unit: seconds, decimals: 1, warn: 30, alarm: 60, width: 4,
  }))
  .withPanel(stat({
    title: 'Up since',
    question: 'The youngest instance. Minutes, where nobody rolled anything out, mean that it restarts.',
    queries: [query(`min(time() - process_start_time_seconds{${OF}})`)], unit: seconds, width: 4, runbook: 'ProcessRestarts',
  }))
  .withPanel(lines({
    title: 'Warnings and errors logged',
    question: 'In five minutes. A rise without errors in answers is work in the background that fails.',
    queries: [query(`sum by (level) (increase(logback_events_total{${OF},level=~"warn|error"}[5m]))`, '{{level}}')],
    unit: number, height: 5,
  }))
  .withPanel(lines({
    title: 'Heap',
    question: 'What is taken, and what there is. The floor of the saw counts: if it rises, memory is kept.',
    queries: [
      query(`sum by (instance) (jvm_memory_used_bytes{${OF},area="heap"})`, 'used {{instance}}'),
      query(`max(sum by (instance) (jvm_memory_max_bytes{${OF},area="heap"} > 0))`, 'there is'),
    ],
    unit: bytes, runbook: 'MemoryShort',
  }))
  .withPanel(lines({
    title: 'Processor and pauses',
    question: 'Parts of the machine that it takes, and parts of the time that it stands still to collect memory.',
    queries: [
      query(`max by (instance) (process_cpu_usage{${OF}})`, 'processor {{instance}}'),
      query(`sum by (instance) (rate(jvm_gc_pause_seconds_sum{${OF}}[$__rate_interval]))`, 'pauses {{instance}}'),
    ],
    unit: share, runbook: 'MemoryShort',
  }));

// What all dashboards are made of: few kinds of panels, one hue, and red only for what an alert calls red.
import { BarGaugeDisplayMode, BarGaugeNamePlacement, BarGaugeSizing, BigValueColorMode, BigValueGraphMode,
  BigValueTextMode, GraphDrawStyle, LegendDisplayMode, LegendPlacement, StackingMode, TooltipDisplayMode,
  VisibilityMode, VizLegendOptionsBuilder, VizOrientation, VizTooltipOptionsBuilder, ReduceDataOptionsBuilder,
  SortOrder, StackingConfigBuilder } from '@grafana/grafana-foundation-sdk/common';
import { DashboardBuilder, DashboardLinkBuilder, DashboardLinkType, DatasourceVariableBuilder, FieldColorBuilder,
  FieldColorModeId, MappingType, RowBuilder, ThresholdsConfigBuilder, ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as BarGauge } from '@grafana/grafana-foundation-sdk/bargauge';
import { PanelBuilder as Stat } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TimeSeries } from '@grafana/grafana-foundation-sdk/timeseries';

const DOCUMENTS = 'https://depot.fondation-des-territoires.example/docs/operations/';
const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };
const HUE = 'semi-dark-blue';
const TAG = 'fondation-des-territoires';

export const seconds = 's';
export const days = 'd';
export const share = 'percentunit';
export const number = 'none';
export const perSecond = 'reqps';
export const bytes = 'bytes';
export const euros = 'currencyEUR';

/** A dashboard in the folder of all, with the way to the others. */
export function dashboard({ uid, title, description, from }) {
  return new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags([TAG])
    .readonly()
    .timezone('Europe/Paris')
    .time({ from, to: 'now' })
    .refresh('1m')
    .link(new DashboardLinkBuilder('Dashboards').type(DashboardLinkType.Dashboards).tags([TAG]).keepTime(true))
    .withVariable(new DatasourceVariableBuilder('datasource').label('Prometheus').type('prometheus'));
}

export const row = (title) => new RowBuilder(title);

/** One expression; its legend names the labels that its series differ by. */
export const query = (expr, legend = '') => ({ expr, legend });

/** A number, or a few, each coloured by what an alert thinks of it. */
export function stat(options) {
  const panel = of(new Stat(), { width: 6, height: 5, instant: true, ...options })
    .colorMode(options.warn === undefined && options.least === undefined ? BigValueColorMode.None : BigValueColorMode.Value)
    .graphMode(BigValueGraphMode.None)
    .textMode(options.queries.some((each) => each.legend) ? BigValueTextMode.ValueAndName : BigValueTextMode.Value)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false))
    .thresholds(limits(options));
  return options.words ? panel.mappings([{ type: MappingType.ValueToText, options: options.words }]) : panel;
}

/** How something went over time. */
export function lines(options) {
  const panel = of(new TimeSeries(), { width: 12, height: 8, ...options })
    .drawStyle(GraphDrawStyle.Line)
    .lineWidth(1)
    .fillOpacity(options.stacked ? 30 : 8)
    .showPoints(VisibilityMode.Never)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Shades).fixedColor(HUE))
    .legend(new VizLegendOptionsBuilder()
      .showLegend(true)
      .displayMode(LegendDisplayMode.List)
      .placement(LegendPlacement.Bottom)
      .calcs([]))
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending))
    .min(0)
    .thresholds(limits(options));
  return options.stacked ? panel.stacking(new StackingConfigBuilder().mode(StackingMode.Normal).group('A')) : panel;
}

/** Side by side, the longest bar first where the query sorts. */
export function bars(options) {
  return of(new BarGauge(), { width: 12, height: 8, instant: true, ...options })
    .orientation(VizOrientation.Horizontal)
    .displayMode(BarGaugeDisplayMode.Basic)
    .namePlacement(BarGaugeNamePlacement.Left)
    .sizing(BarGaugeSizing.Auto)
    .showUnfilled(false)
    .min(0)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false))
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Fixed).fixedColor(HUE))
    .thresholds(limits(options));
}

function of(panel, { title, question, queries, unit = number, decimals, width, height, instant, runbook, guide, none }) {
  panel.title(title).description(question).span(width).height(height).datasource(DATASOURCE).unit(unit);
  if (decimals !== undefined) {
    panel.decimals(decimals);
  }
  if (none) {
    panel.noValue(none);
  }
  if (runbook) {
    panel.links([link(`What to do: ${runbook}`, `runbooks/${runbook}.md`)]);
  }
  if (guide) {
    panel.links([link('All alerts', guide)]);
  }
  queries.forEach(({ expr, legend }, index) => {
    const target = new DataqueryBuilder().expr(expr).legendFormat(legend).refId(String.fromCharCode(65 + index));
    panel.withTarget(instant ? target.instant() : target.range());
  });
  return panel;
}

const link = (title, document) =>
  new DashboardLinkBuilder(title).type(DashboardLinkType.Link).url(DOCUMENTS + document).targetBlank(true);

/** `warn` and `alarm` from below, or `least`, below which it is red. */
function limits({ warn, alarm, least }) {
  const steps = least === undefined
    ? [{ value: null, color: 'green' }, { value: warn, color: 'orange' }, { value: alarm, color: 'red' }]
    : [{ value: null, color: 'red' }, { value: least, color: 'green' }];
  return new ThresholdsConfigBuilder()
    .mode(ThresholdsMode.Absolute)
    .steps(steps.filter(({ value }) => value !== undefined));
}

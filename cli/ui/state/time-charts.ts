import { metricOf, type MetricInfo, type View } from './view.ts';

/** What is gained above, what is paid below. */
const pairs = [
  { tab: 'gain & pay', keys: ['engagement', 'backlash'] },
  { tab: 'feelings', keys: ['creepiness', 'trust'] },
  { tab: 'exits', keys: ['unsubscribedShare', 'leftShare'] },
  { tab: 'money', keys: ['profitCents', 'valueAfterBacklash'] },
] as const;

export function timeTabs({ ui }: View): string[] {
  return pairs.map(({ tab }, i) => (i === 0 && ui.plotted !== undefined ? ui.plotted : tab));
}

/** The metrics that are drawn, from top to bottom; a metric that the user chose takes the upper chart. */
export function timeCharts(view: View): MetricInfo[] {
  const [top, bottom] = pairs[view.ui.tabs.time]!.keys;
  const chosen = view.ui.tabs.time === 0 ? (view.ui.plotted ?? top) : top;
  const keys = chosen === bottom ? [chosen] : [chosen, bottom];
  return keys.flatMap(key => metricOf(view, key) ?? []);
}

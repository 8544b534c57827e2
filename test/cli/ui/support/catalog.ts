import type { LeverInfo, MetricInfo } from '../../../../cli/ui/state/view.ts';

const metric = (
  key: string,
  label: string,
  unit: string,
  better: 'up' | 'down',
  group: MetricInfo['group'],
): MetricInfo => ({
  key,
  label,
  unit,
  better,
  group,
  doc: `What ${label} means.`,
  source: 'ASSUMED',
});

export const fakeMetrics: readonly MetricInfo[] = [
  metric('engagement', 'engagement', '0–1', 'up', 'gain'),
  metric('creepiness', 'creepiness', '0–1', 'down', 'backlash'),
  metric('trust', 'trust', 'SD of people', 'up', 'backlash'),
  metric('backlash', 'backlash', 'share', 'down', 'backlash'),
  metric('valueAfterBacklash', 'value after backlash', 'cents per person', 'up', 'summary'),
  // known to no screen by name
  metric('inventedHarm', 'invented harm', 'share', 'down', 'harm'),
];

const about = { doc: 'What it does.', source: 'ASSUMED' };

export const fakeLevers: readonly LeverInfo[] = [
  { spec: { ...about, type: 'number', key: 'depth', label: 'Depth', min: 0, max: 1, unit: 'scale', default: 0.33 } },
  {
    spec: {
      ...about,
      type: 'set',
      key: 'data',
      label: 'Data',
      choices: ['purchases', 'browsing', 'broker'],
      default: ['purchases'],
    },
  },
  {
    spec: {
      ...about,
      type: 'choice',
      key: 'offer',
      label: 'Offer',
      choices: ['standard', 'upSell'],
      default: 'standard',
    },
  },
  {
    spec: {
      ...about,
      type: 'shares',
      key: 'channels',
      label: 'Channels',
      choices: ['email', 'push'],
      default: { email: 1 },
    },
  },
  {
    spec: {
      ...about,
      type: 'group',
      key: 'frequency',
      label: 'Frequency',
      fields: [
        { ...about, type: 'number', key: 'capPerWeek', label: 'Cap', min: 0, max: 21, unit: 'messages', default: 2 },
        { ...about, type: 'boolean', key: 'adaptive', label: 'Adaptive', default: false },
      ],
    },
  },
];

import { formatSetting, formatValue, numericLevers, sayLineBriefly } from '../../../sim/index.ts';
import { lineGroups } from '../state/segments.ts';
import { clamp, type LineOverlay } from '../state/ui-state.ts';
import { armsOf, metricOf, type View } from '../state/view.ts';

/** The question, its answer for one group of people, and the numbers it is made from. */
export function sayLine(view: View, overlay: LineOverlay): string[] {
  const arm = armsOf(view)[overlay.arm]!;
  const lever = numericLevers.find(({ key }) => key === overlay.lever);
  const heading = `How far is too far? ${lever?.label ?? overlay.lever} of ${arm.id}.`;
  const { progress, problem } = view.line ?? {};
  if (problem !== undefined) return [heading, problem];
  const report = progress?.report ?? null;
  if (report === null) return [heading, 'Finding the line.'];
  const groups = lineGroups(report);
  const index = clamp(overlay.group, groups.length);
  const { name, finding } = groups[index]!;
  return [
    heading,
    `${report.replications} replications. Group ${index + 1} of ${groups.length}, ${name}: ${finding.sentence}`,
    ...finding.points.map(({ value, metrics }) => {
      const told = Object.entries(metrics).map(
        ([key, { mean, unit }]) => `${metricOf(view, key)?.label ?? key} ${formatValue(mean, unit)}`,
      );
      return `At ${formatSetting(value)}: ${told.join(', ')}.`;
    }),
    ...(index === 0 ? groups.slice(1).map(group => `${group.name}: ${sayLineBriefly(report, group.finding)}.`) : []),
    'Right arrow: next lever, down arrow: next group, Escape closes.',
  ];
}

/** Told when the question changes, with the first answer and with the last one: not for every replication. */
export function lineNews({ ui: { overlay }, line }: View): string {
  if (overlay?.kind !== 'line' || line === undefined) return '';
  const { progress, problem } = line;
  return `${problem ?? ''} ${progress.report !== null} ${progress.done === progress.total}`;
}

import type { LineFinding, LineReport } from '../../../sim/index.ts';
import { segmentName } from './worst-segment.ts';

export interface LineGroup {
  name: string;
  finding: LineFinding;
}

/** Everybody first, then each segment. */
export function lineGroups({ overall, segments }: LineReport): LineGroup[] {
  return [
    { name: 'everybody', finding: overall },
    ...segments.map(finding => ({ name: segmentName(finding.axis, finding.value), finding })),
  ];
}

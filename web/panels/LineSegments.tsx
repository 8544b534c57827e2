// Averages hide people: the line of every group on one scale. A group is chosen by its name; its curves are then drawn above.
import { sayLineBriefly, formatCount, formatSetting } from '../../sim/index.ts';
import type { LineFinding, LineReport } from '../../sim/index.ts';
import { linearScale } from '../charts/linear-scale.ts';
import { segmentWords } from '../text/segment-words.ts';

interface Group {
  /** `axis value`; null = everybody */
  name: string | null;
  words: string;
  finding: LineFinding;
}

interface LineSegmentsProps {
  report: LineReport;
  segment: string | null;
  onChoose: (segment: string | null) => void;
}

export function LineSegments({ report, segment, onChoose }: LineSegmentsProps) {
  const { overall, segments, lever } = report;
  const groups: Group[] = [
    { name: null, words: 'everybody', finding: overall },
    ...segments.map(finding => ({
      name: `${finding.axis} ${finding.value}`,
      words: segmentWords(finding.axis, finding.value),
      finding,
    })),
  ];
  const [from, to] = [lever.min, lever.max].map(end => formatSetting(end));
  return (
    <div className="table-scroll line-groups" tabIndex={0} role="region" aria-label="The line of every group">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">People</th>
            <th scope="col">
              {lever.label}: {from} to {to}
            </th>
            <th scope="col">Line</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, words, finding }) => (
            <tr key={name}>
              <th scope="row">
                <button
                  type="button"
                  className="textlike"
                  aria-pressed={name === segment}
                  onClick={() => onChoose(name)}
                >
                  {words}
                </button>
              </th>
              <td>{formatCount(finding.people)}</td>
              <td>
                <Strip lever={lever} finding={finding} />
              </td>
              <td>{sayLineBriefly(report, finding)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const stripWidth = 180;

/** A dot and its interval on the range; an arrowhead where the best lies at an end. */
function Strip({
  lever: { min, max },
  finding: { outcome, best, ends },
}: {
  lever: LineReport['lever'];
  finding: LineFinding;
}) {
  const x = linearScale([min, max], [8, stripWidth - 8]);
  return (
    <svg className="line-strip" width={stripWidth} height={14} aria-hidden="true" data-outcome={outcome}>
      <line className="range" x1={x(min)} x2={x(max)} y1={7} y2={7} />
      {(outcome === 'within' || outcome === 'unclear') && best.mean !== null && (
        <>
          <line className="interval" x1={x(best.low ?? best.mean)} x2={x(best.high ?? best.mean)} y1={7} y2={7} />
          <circle cx={x(best.mean)} cy={7} r={4.5} />
        </>
      )}
      {outcome === 'none' && (
        <path d={(ends.low.mean ?? 0) > (ends.high.mean ?? 0) ? `M2,7l9,-5v10z` : `M${stripWidth - 2},7l-9,-5v10z`} />
      )}
    </svg>
  );
}

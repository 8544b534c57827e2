import { followedStatus, formatNumber } from '../../sim/index.ts';
import { statusWords } from '../text/run-words.ts';
import type { FieldDay } from './field-picture.ts';

interface FieldPersonProps {
  id: string;
  today: FieldDay;
  index: number;
  x: number;
  y: number;
  chosen: boolean;
  /** shows the card; otherwise it is there for those who listen */
  pointed: boolean;
  /** on which side of the mark the card stands, and how wide it may be there */
  side: { left: boolean; below: boolean; room: number };
}

const widest = 210;

/** The one person of the crowd that keyboard or pointer rests on, as an option of the list that the field is. */
export function FieldPerson({ id, today: { followed }, index, x, y, chosen, pointed, side }: FieldPersonProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className="field-person"
      data-pointed={pointed || undefined}
      data-left={side.left || undefined}
      data-below={side.below || undefined}
      style={{ left: x, top: y }}
    >
      <span className="field-person-card" style={{ maxWidth: Math.min(side.room, widest) }}>
        <b>Person {followed.ids[index]}</b> {statusWords[followedStatus[followed.status[index]!]!].short}
        <br />
        engagement {formatNumber(followed.engagement[index]!, 1)} · creepiness{' '}
        {formatNumber(followed.creepiness[index]!, 1)}
      </span>
    </div>
  );
}

import { suggestPeople } from '../charts/suggest-people.ts';
import { findArm } from '../charts/field-picture.ts';
import { useArmId, useFrame } from '../hooks/use-app.tsx';

/** Ways into the crowd for those who do not know whom to ask. */
export function Suggestions({ onPick }: { onPick: (id: number) => void }) {
  const frame = useFrame();
  const a = findArm(frame, useArmId('a'));
  const b = findArm(frame, useArmId('b'));
  if (a === undefined || b === undefined) return null;
  return (
    <ul className="suggestions" aria-label="People worth asking">
      {suggestPeople(a, b).map(({ says, id }) => (
        <li key={says}>
          <button type="button" className="button" onClick={() => onPick(id)}>
            {says}
          </button>
        </li>
      ))}
    </ul>
  );
}

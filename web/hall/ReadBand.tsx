// How to read the picture, in four small ones.
import { useStory } from '../hooks/use-hall.tsx';
import { readWords } from '../text/band-words.ts';

export function ReadBand() {
  const { who, taken } = useStory();
  const entries = readWords(who?.name, taken?.name);
  return (
    <ul className="hall-read">
      {entries.map(({ icon, title, says }) => (
        <li key={title}>
          <svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true">
            {icons[icon]}
          </svg>
          <span>
            <b>{title}</b> {says}
          </span>
        </li>
      ))}
    </ul>
  );
}

const seats = [8, 17, 26, 35].flatMap((x, i) =>
  [10, 19, 28, 37].map((y, k) => ({ x, y, keen: (i * 3 + k) % 5 === 0 })),
);

const icons = {
  seats: seats.map(({ x, y, keen }) => (
    <circle key={`${x} ${y}`} cx={x} cy={y} r={keen ? 3.2 : 2.5} className={keen ? 'keen' : 'calm'} />
  )),
  rings: (
    <>
      <circle cx="13" cy="22" r="3" className="ink" />
      <circle cx="13" cy="22" r="8" className="outline" />
      <circle cx="34" cy="22" r="3" className="ink" />
      <circle cx="34" cy="22" r="7.5" className="outline" strokeDasharray="3 3" />
    </>
  ),
  arc: (
    <>
      <path d="M2 41A38 38 0 0 1 40 8" className="outline" />
      <circle cx="31" cy="34" r="2.5" className="calm" />
      <circle cx="25" cy="28" r="2.5" className="calm" />
      <path d="M22 25L14 15" className="way" />
      <circle cx="11" cy="11" r="4.5" className="beyond" />
    </>
  ),
  seat: (
    <>
      <circle cx="31" cy="30" r="5" className="hollow" />
      <path d="M26 27Q17 11 8 29" className="way" />
      <circle cx="7" cy="34" r="3" className="calm" />
      <circle cx="7" cy="41" r="3" className="calm" />
    </>
  ),
  message: (
    <>
      <circle cx="12" cy="22" r="3" className="calm" />
      <path d="M18 22h8" className="way" />
      <circle cx="32" cy="22" r="4" className="ink" />
    </>
  ),
};

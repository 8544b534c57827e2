// What stands under the picture: one thing in each beat.
import { useBeat } from '../hooks/use-hall.tsx';
import { DaysBand } from './DaysBand.tsx';
import { GroupsBand } from './GroupsBand.tsx';
import { GuessBand } from './GuessBand.tsx';
import { LineBand } from './LineBand.tsx';
import { ReadBand } from './ReadBand.tsx';
import { useBox } from './use-box.ts';

export function Band() {
  const beat = useBeat();
  const { ref, width, height } = useBox<HTMLElement>();
  const bands = { meet: ReadBand, guess: GuessBand, play: DaysBand, line: LineBand, pays: GroupsBand };
  const Shown = bands[beat];
  return (
    <section ref={ref} className="hall-band" data-band={beat}>
      {width > 0 && <Shown width={width} height={height} />}
    </section>
  );
}

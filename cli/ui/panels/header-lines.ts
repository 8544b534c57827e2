import { safeText } from '../charts/cell-width.ts';
import { fitLine, span, spread, type Line } from '../charts/line.ts';
import { armsOf, type View } from '../state/view.ts';

/** Title and question; on low screens the title alone. */
export function headerLines(view: View, width: number, rows: number): Line[] {
  const { id, title, question, seed } = view.run.scenario;
  const right: Line = [span(` ${safeText(id)} · seed ${seed} `, { tone: 'muted' })];
  const first = spread([span(` ${safeText(title)}`, { strong: true, tone: 'accent' })], right, width);
  return rows < 2 ? [first] : [first, fitLine([span(` ${safeText(question)}`)], width)];
}

/** Strategies by letter and name. */
export function armNames(view: View): Line {
  return armsOf(view).flatMap(({ letter, id, tone, index }) => [
    ...(index === 0 ? [] : [span('  ')]),
    span(letter, { tone, strong: true }),
    span(` ${id}`, { tone }),
  ]);
}

import { safeText } from '../charts/cell-width.ts';
import { fitLine, span, spread, type Line } from '../charts/line.ts';
import type { View } from '../state/view.ts';

/** Title and question; on low screens the title alone. */
export function headerLines(view: View, width: number, rows: number): Line[] {
  const { id, title, question, seed } = view.run.scenario;
  const right: Line = [span(` ${safeText(id)} · seed ${seed} `, { tone: 'muted' })];
  const first = spread([span(` ${safeText(title)}`, { strong: true, tone: 'accent' })], right, width);
  return rows < 2 ? [first] : [first, fitLine([span(` ${safeText(question)}`)], width)];
}

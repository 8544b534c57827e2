import { fitBlock, sideBySide, span, wrapText, type Line } from '../charts/line.ts';
import { formatLever } from '../state/format-lever.ts';
import { leverPairs, type LeverPair } from '../state/lever-rows.ts';
import { comparedArms, type Arm, type View } from '../state/view.ts';
import { boxLines, insideOf } from './pane-box.ts';

const gap = 2;

/** What the compared strategies do, beside each other: in a sentence each, where they differ, and what they share. */
export function strategyLines(view: View, scroll: number, width: number, height: number): Line[] {
  const inside = insideOf({ width, height });
  const arms = comparedArms(view);
  const pairs = leverPairs(view);
  const [other, alike] = [pairs.filter(({ differs }) => differs), pairs.filter(({ differs }) => !differs)];
  const list: Line[] = [
    ...beside(arms.map(arm => aboutBlock(arm, columnOf(inside.width, arms.length)))),
    ...(arms.length < 2 ? [] : section('Where they differ', other, arms, inside.width)),
    ...section(arms.length < 2 ? 'Its levers' : 'What they share', alike, arms.slice(0, 1), inside.width),
  ];
  const start = Math.max(0, Math.min(scroll, list.length - inside.height));
  const more = list.length > inside.height ? '↑ ↓ more · Esc closes' : 'Esc closes';
  return boxLines(
    { title: 'Strategies', aside: more, focused: true, width, height },
    list.slice(start, start + inside.height),
  );
}

const columnOf = (width: number, columns: number) => Math.floor((width - gap * (columns - 1)) / columns);

interface Block {
  lines: readonly Line[];
  cells: number;
}

const beside = (blocks: readonly Block[]): Line[] => {
  const height = Math.max(...blocks.map(({ lines }) => lines.length));
  return sideBySide(
    blocks.map(({ lines, cells }) => fitBlock(lines, cells, height)),
    gap,
  );
};

function aboutBlock({ letter, id, tone, strategy }: Arm, cells: number): Block {
  const says = wrapText(strategy.says || strategy.title, cells);
  return {
    cells,
    lines: [[span(`${letter} ${id}`, { tone, strong: true })], ...says.map((line): Line => [span(line)]), []],
  };
}

function section(title: string, pairs: readonly LeverPair[], arms: readonly Arm[], width: number): Line[] {
  if (pairs.length === 0) return [];
  const names = Math.min(34, Math.floor(width * 0.36));
  const column = columnOf(width - names - gap, arms.length);
  const block = (text: string, cells: number, tone?: Arm['tone']): Block => ({
    cells,
    lines: wrapText(text, cells).map(line => [span(line, { tone })]),
  });
  const rows = pairs.flatMap(({ label, spec, values }) =>
    beside([
      block(label, names),
      ...arms.map(({ tone }, i) => block(formatLever(values[i], spec), column, arms.length > 1 ? tone : undefined)),
    ]),
  );
  return [[span(title, { strong: true, tone: 'accent' })], ...rows, []];
}

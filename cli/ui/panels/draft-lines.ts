import { fitLine, span, wrapText, type Line } from '../charts/line.ts';
import { formatLever, formatPlain } from '../state/format-lever.ts';
import type { LeverDraft } from '../state/lever-draft.ts';
import type { LeverRow } from '../state/lever-rows.ts';

/** The control for the lever that is being changed: old value, new value, and which keys do what. */
export function draftLines(draft: LeverDraft, row: LeverRow, width: number): Line[] {
  const { spec } = row;
  const head: Line = [
    span(`${spec.label}: `, { strong: true }),
    span(`was ${formatLever(row.value, spec)}`, { tone: 'muted' }),
  ];
  const problem: Line[] = wrapText(draft.problem, width).map(line => [span(line, { tone: 'bad' })]);
  return [fitLine(head, width), ...controlLines(draft, row, width), ...problem, ...helpLines(spec.type, width)];
}

function controlLines(draft: LeverDraft, { spec }: LeverRow, width: number): Line[] {
  switch (spec.type) {
    case 'number':
    case 'numberOrOff':
      return [numberLine(draft, spec.min, spec.max, width)];
    case 'boolean':
      return [optionLine(['yes', 'no'], draft.value === true ? 'yes' : 'no')];
    case 'choice':
      return wrapOptions(spec.choices, choice => choice === draft.value, undefined, width);
    case 'set':
      return wrapOptions(
        spec.choices,
        choice => (draft.value as readonly string[]).includes(choice),
        draft.cursor,
        width,
      );
    case 'shares':
      return sharesLines(spec.choices, draft, width);
  }
}

function numberLine({ value, typed }: LeverDraft, min: number, max: number, width: number): Line {
  if (typed !== '') return [span(`${typed}▏`, { strong: true })];
  if (value === 'off') return [span('off', { strong: true })];
  const room = Math.max(4, Math.min(30, width - 12));
  const at = Math.round((((value as number) - min) / (max - min)) * (room - 1));
  return [
    span('─'.repeat(at), { tone: 'accent' }),
    span('●', { tone: 'accent', strong: true }),
    span('─'.repeat(room - 1 - at), { tone: 'muted' }),
    span(` ${formatPlain(value as number)}`, { strong: true }),
  ];
}

function optionLine(options: readonly string[], chosen: string): Line {
  return options.flatMap(option => [
    option === chosen ? span(`[${option}]`, { strong: true, marked: true }) : span(` ${option} `),
    span(' '),
  ]);
}

/** Options in rows; the chosen ones are ticked, the one under the cursor is pointed at. */
function wrapOptions(
  options: readonly string[],
  isChosen: (option: string) => boolean,
  cursor: number | undefined,
  width: number,
): Line[] {
  const cell = Math.max(...options.map(option => option.length)) + 6;
  const perLine = Math.max(1, Math.floor(width / cell));
  const cells = options.map((option, i): Line => {
    const pointed = cursor === undefined ? isChosen(option) : cursor === i;
    return fitLine(
      [span(`${pointed ? '▸' : ' '}[${isChosen(option) ? 'x' : ' '}] ${option}`, { strong: pointed })],
      cell,
    );
  });
  return Array.from({ length: Math.ceil(cells.length / perLine) }, (_, row) =>
    cells.slice(row * perLine, (row + 1) * perLine).flat(),
  );
}

function sharesLines(options: readonly string[], { value, cursor }: LeverDraft, width: number): Line[] {
  const weights = value as Readonly<Record<string, number>>;
  const cells = options.map((option, i): Line => {
    const text = `${i === cursor ? '▸' : ' '}${option} ${formatPlain(weights[option] ?? 0)}`;
    return fitLine([span(text, { strong: i === cursor, tone: weights[option] ? undefined : 'muted' })], 14);
  });
  const perLine = Math.max(1, Math.floor(width / 14));
  return Array.from({ length: Math.ceil(cells.length / perLine) }, (_, row) =>
    cells.slice(row * perLine, (row + 1) * perLine).flat(),
  );
}

const helps: Record<LeverRow['spec']['type'], string> = {
  number: '← → less, more · or type a number · Enter sets · Esc leaves it',
  numberOrOff: '← → less, more, off · or type it · Enter sets · Esc leaves it',
  boolean: '← → switch · Enter sets · Esc leaves it',
  choice: '← → choose · Enter sets · Esc leaves it',
  set: '← → go · Space ticks · Enter sets · Esc leaves it',
  shares: '← → go · ↑ ↓ more, less · Enter sets · Esc leaves it',
};

function helpLines(type: LeverRow['spec']['type'], width: number): Line[] {
  return wrapText(helps[type], width).map(line => [span(line, { tone: 'muted' })]);
}

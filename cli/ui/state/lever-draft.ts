import type { LeafSpec, LeafValue } from '../../../sim/index.ts';

/** A lever being changed, before Enter. */
export interface LeverDraft {
  strategy: string;
  path: string;
  value: LeafValue;
  /** the choice under the cursor, in sets and shares */
  cursor: number;
  /** a number as typed so far */
  typed: string;
  problem: string;
}

export type DraftKey = 'left' | 'right' | 'up' | 'down' | 'space' | 'backspace';

const steps = 20;

/** What a key does to a draft; the value stays within what the spec allows. */
export function turnDraft(draft: LeverDraft, spec: LeafSpec, key: DraftKey): LeverDraft {
  const next = { ...draft, problem: '' };
  if (key === 'backspace') return { ...next, typed: draft.typed.slice(0, -1) };
  switch (spec.type) {
    case 'number':
    case 'numberOrOff':
      return { ...next, typed: '', value: turnNumber(draft.value as number | 'off', spec, key) };
    case 'boolean':
      return { ...next, value: !(draft.value as boolean) };
    case 'choice':
      return { ...next, value: turn(spec.choices, draft.value as string, key === 'left' || key === 'up' ? -1 : 1) };
    case 'set':
      return turnSet(next, spec.choices, key);
    case 'shares':
      return turnShares(next, spec.choices, key);
  }
}

function turnNumber(
  value: number | 'off',
  spec: LeafSpec & { type: 'number' | 'numberOrOff' },
  key: DraftKey,
): number | 'off' {
  if (key === 'space') return value;
  const step = stepOf(spec);
  const by = { left: -step, right: step, up: step * 5, down: -step * 5 }[key as 'left' | 'right' | 'up' | 'down'];
  if (value === 'off') return by > 0 ? spec.min : 'off';
  if (spec.type === 'numberOrOff' && value === spec.min && by < 0) return 'off';
  const turned = Math.round((value + by) / step) * step;
  return Math.max(spec.min, Math.min(spec.max, Number(turned.toFixed(6))));
}

/** A twentieth of the range, rounded to 1, 2 or 5. */
function stepOf(spec: LeafSpec & { type: 'number' | 'numberOrOff' }): number {
  const wanted = (spec.max - spec.min) / steps;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5].findLast(candidate => candidate * power <= wanted * 1.001)! * power;
  return spec.type === 'number' && spec.whole === true ? Math.max(1, Math.round(step)) : step;
}

function turn(choices: readonly string[], value: string, by: number): string {
  return choices[(choices.indexOf(value) + by + choices.length) % choices.length]!;
}

function turnSet(draft: LeverDraft, choices: readonly string[], key: DraftKey): LeverDraft {
  if (key !== 'space') return { ...draft, cursor: moved(draft.cursor, choices.length, key) };
  const chosen = draft.value as readonly string[];
  const choice = choices[draft.cursor]!;
  return {
    ...draft,
    value: choices.filter(each => (each === choice ? !chosen.includes(each) : chosen.includes(each))),
  };
}

function turnShares(draft: LeverDraft, choices: readonly string[], key: DraftKey): LeverDraft {
  if (key === 'left' || key === 'right') return { ...draft, cursor: moved(draft.cursor, choices.length, key) };
  const weights = draft.value as Readonly<Record<string, number>>;
  const choice = choices[draft.cursor]!;
  const weight = Math.max(
    0,
    Math.min(1, Math.round(((weights[choice] ?? 0) + (key === 'down' ? -0.1 : 0.1)) * 10) / 10),
  );
  const next = Object.fromEntries(
    choices.map(each => [each, each === choice ? weight : (weights[each] ?? 0)]).filter(([, share]) => share !== 0),
  );
  return { ...draft, value: next as Record<string, number> };
}

function moved(cursor: number, count: number, key: DraftKey): number {
  const by = key === 'left' || key === 'up' ? -1 : 1;
  return (cursor + by + count) % count;
}

/** A typed character; only numbers are typed. */
export function typeIntoDraft(draft: LeverDraft, spec: LeafSpec, text: string): LeverDraft {
  if (spec.type !== 'number' && spec.type !== 'numberOrOff') return draft;
  return /^[0-9.of-]+$/.test(text) ? { ...draft, typed: draft.typed + text, problem: '' } : draft;
}

/** The value to set, or what is wrong with it. */
export function finishDraft(draft: LeverDraft, spec: LeafSpec): { value: LeafValue } | { problem: string } {
  if (spec.type === 'shares') {
    const total = Object.values(draft.value as Record<string, number>).reduce((sum, share) => sum + share, 0);
    return total > 0 ? { value: draft.value } : { problem: 'at least one of them must be above 0' };
  }
  if ((spec.type !== 'number' && spec.type !== 'numberOrOff') || draft.typed === '') return { value: draft.value };
  if (spec.type === 'numberOrOff' && draft.typed === 'off') return { value: 'off' };
  const value = Number(draft.typed);
  const allowed = `a ${spec.type === 'number' && spec.whole === true ? 'whole ' : ''}number from ${spec.min} to ${spec.max}${spec.type === 'numberOrOff' ? ', or off' : ''}`;
  const fits =
    Number.isFinite(value) &&
    value >= spec.min &&
    value <= spec.max &&
    !(spec.type === 'number' && spec.whole === true && !Number.isInteger(value));
  return fits ? { value } : { problem: `${draft.typed} is not ${allowed}` };
}

import { describe, expect, it } from 'vitest';
import { checkProgram, compile, createMachine, packParameters } from '../../../../sim/language/index.ts';
import type { Dictionary, Machine } from '../../../../sim/language/index.ts';
import { runBothWays } from '../both-ways.ts';
import { key, personOf, problemsOf } from '../support.ts';

const count = { min: 0, max: 1000, unit: 'count', says: '' } as const;
const dictionary: Dictionary = {
  columns: {
    opens: { ...count, store: 'ledger' },
    mood: { ...count, store: 'state', max: 1, initial: 0.5 },
    byTopic: { ...count, store: 'ledger', size: 3 },
    pressed: { store: 'ledger', kind: 'flag', min: 0, max: 1, unit: '', says: '' },
    lastTopic: { ...count, store: 'state', kind: 'index', max: 2 },
  },
  parameters: {},
};
const text = `
for everyone:
  opened = chance(open) < mood
  opens = min(opens + opened, 1000)
  mood = clamp(mood + 0.1 * (opened - 0.5))
  count messagesOpened = opened
for opened:
  byTopic[lastTopic] = min(byTopic[lastTopic] + 1, 1000)
  lastTopic = pick([1, 1, 1], chance(topic))
  pressed = pressed or chance(press) < 0.2
`;
const everyone = (line: string): string => `for everyone:\n  ${line}`;

describe('a ledger column', () => {
  it.each([
    ['mood = clamp(opens)', '2:16 "opens"'],
    ['mood = clamp(mood + 0.1 * byTopic[lastTopic])', '2:29 "byTopic"'],
    ['count many = opens > 3', '2:16 "opens"'],
    ['sum all = mood by lastTopic\n  lastTopic = select(pressed, 1, 0)', '3:22 "pressed"'],
    ['opens = min(opens + byTopic[0], 1000)', '2:23 "byTopic"'],
  ])('steers nothing: %s is refused', (line, place) => {
    expect(problemsOf(everyone(line), dictionary)).toEqual([
      `own:${place} is only booked for reports: no equation but its own may read it, to add to it`,
    ]);
  });

  it('tells no block who is meant', () => {
    expect(problemsOf('for pressed:\n  mood = 0', dictionary)).toEqual([
      'own:1:5 "pressed" is only booked for reports: no equation but its own may read it, to add to it',
    ]);
  });

  it('has no yesterday, and is not proposed where somebody mistypes one', () => {
    expect(problemsOf(everyone('opens = min(previousOpens + 1, 1000)'), dictionary)).toEqual([
      'own:2:15 "opens" is only booked for reports: no equation may ask for yesterday’s',
    ]);
    expect(problemsOf(everyone('mood = clamp(previousOpend)'), dictionary)[0]).not.toMatch('previousOpens');
  });

  it('may be added to, element by element too', () => {
    expect(problemsOf(text, dictionary)).toEqual([]);
  });
});

describe('a text without parts of its ledger', () => {
  const checked = (ledger?: readonly string[]) =>
    checkProgram([{ name: 'own', text }], dictionary, { ledger: ledger && new Set(ledger) });
  const afterDays = (ledger?: readonly string[]): Machine => {
    const program = checked(ledger);
    const machine = createMachine(compile(program), program, { people: 1500, arms: 1 });
    machine.setParameters(packParameters(program));
    for (let tick = 0; tick < 9; tick++) machine.runDay({ ...key, k1: key.k1 + tick });
    return machine;
  };
  const full = afterDays();

  it.each([[[]], [['opens']], [['byTopic']], [['pressed', 'opens']]])('%j runs to the same bits', ledger => {
    const machine = afterDays(ledger);
    for (const name of ['mood', 'lastTopic', ...ledger])
      expect(machine.readColumn(name)).toEqual(full.readColumn(name));
    expect(machine.totals()).toEqual(full.totals());
    expect(machine.stateDigest()).toBe(full.stateDigest());
    expect(full.readColumn('opens').some(value => value > 3)).toBe(true);
  });

  it('is the same compiled and interpreted', () => {
    for (const ledger of [undefined, [], ['byTopic']])
      expect(runBothWays({ program: checked(ledger), people: 40, days: 3, seed: 5 }).difference).toBeUndefined();
  });

  it('does not store what is left out', () => {
    expect(() => afterDays(['opens']).readColumn('byTopic')).toThrow('unknown column: byTopic');
    const bytes = (ledger?: readonly string[]) => compile(checked(ledger)).state;
    expect(bytes([]).ledgerBytes).toBe(0);
    expect(bytes(['opens']).ledgerBytes).toBeLessThan(bytes().ledgerBytes);
    expect(bytes().bytes - bytes().ledgerBytes).toBe(bytes([]).bytes);
  });

  it('keeps the ledger behind the state of a person', () => {
    expect(personOf(checked(), { mood: 0.25, opens: 7 }).state).toEqual(Float32Array.of(0.25, 0, 7, 0, 0, 0, 0));
  });

  it('still finds what is wrong with an equation that it leaves out', () => {
    const wrong = [{ name: 'own', text: everyone('opens = opens + 1') }];
    expect(() => checkProgram(wrong, dictionary, { ledger: new Set() })).toThrow('"opens" can leave its range');
  });
});

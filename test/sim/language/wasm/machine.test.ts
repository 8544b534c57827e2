import { describe, expect, it } from 'vitest';
import { createDigest } from '../../../../sim/core/digest.ts';
import { dayKey, mix } from '../../../../sim/core/chance.ts';
import { checkProgram, compile, createMachine, interpret, packParameters } from '../../../../sim/language/index.ts';
import type { Machine } from '../../../../sim/language/index.ts';
import { Random } from '../random.ts';
import { sampleDictionary, sampleProgram } from '../sample.ts';
import { fillMachine } from '../support.ts';

const compiled = compile(sampleProgram);

function shop(people: number, arms = 1, seed = 1): Machine {
  const machine = createMachine(compiled, sampleProgram, { people, arms });
  fillMachine(machine, sampleProgram, new Random(seed));
  for (let arm = 0; arm < arms; arm++) {
    machine.setParameters(packParameters(sampleProgram), arm);
    for (const { name } of sampleProgram.states) machine.writeColumn(name, machine.readColumn(name, 0), arm);
    machine.writeColumn('messages', new Float32Array(people), arm);
    machine.writeColumn(
      'left',
      Float32Array.from({ length: people }, (_, row) => Number(row % 7 === 0)),
      arm,
    );
  }
  return machine;
}

function runDays(machine: Machine, days: number, arm = 0): void {
  for (let tick = 0; tick < days; tick++) machine.runDay(dayKey(42, 0, tick), arm);
}

describe('any number of people', () => {
  it.each([0, 1, 2, 3, 4, 5, 1023, 1024, 1025, 2050])(
    '%d people: rows and totals are those of the interpreter',
    people => {
      const machine = shop(people);
      const rows = Array.from({ length: people }, (_, row) => machine.row(row));
      const parameters = packParameters(sampleProgram);
      const totals = Object.fromEntries(
        sampleProgram.tallies.map(({ name, codes }) => [name, new Array<number>(codes).fill(0)]),
      );
      for (let tick = 0; tick < 2; tick++) {
        machine.runDay(dayKey(42, 0, tick));
        for (const person of rows) {
          const { state, tallies } = interpret(sampleProgram, person, parameters, dayKey(42, 0, tick));
          person.state = state;
          for (const [name, { code, amount }] of Object.entries(tallies)) totals[name]![code]! += amount;
        }
      }
      for (const [row, person] of rows.entries()) expect(machine.row(row)).toEqual(person);
      expect(machine.totals()).toEqual(totals);
    },
  );

  it('a known tally: 1,025 people of whom every seventh has left', () => {
    const machine = shop(1025);
    machine.runDay(dayKey(42, 0, 0));
    const active = machine.totals()['active']!;
    expect(active).toHaveLength(4);
    expect(active.reduce((sum, count) => sum + count)).toBe(1025 - 147);
  });
});

describe('who is who', () => {
  const people = 1500;
  const days = 5;

  /** The same people in another order of rows. */
  function permuted(machine: Machine, order: readonly number[]): Machine {
    const other = createMachine(compiled, sampleProgram, { people, arms: 1 });
    other.setIds(Uint32Array.from(order, row => machine.row(row).id));
    for (const { name, size } of [...sampleProgram.traits, ...sampleProgram.states]) {
      const values = machine.readColumn(name);
      other.writeColumn(
        name,
        Float32Array.from(
          { length: people * size },
          (_, k) => values[Math.floor(k / people) * people + order[k % people]!]!,
        ),
      );
    }
    other.setParameters(packParameters(sampleProgram));
    return other;
  }

  it('another order of rows changes nothing but the order of rows', () => {
    const order = Array.from({ length: people }, (_, row) => (row * 7 + 3) % people);
    const machine = shop(people);
    const other = permuted(machine, order);
    runDays(machine, days);
    runDays(other, days);
    for (const [row, from] of order.entries()) expect(other.row(row)).toEqual(machine.row(from));
    expect(other.totals()).toEqual(machine.totals());
    expect(other.stateDigest()).toBe(machine.stateDigest());
  });

  it('the order of tiles, and of days within a tile, does not matter', () => {
    const machine = shop(people);
    const other = shop(people);
    runDays(machine, days);
    for (const tile of [1, 0]) for (let tick = 0; tick < days; tick++) other.runTile(tile, dayKey(42, 0, tick));
    expect(other.stateDigest()).toBe(machine.stateDigest());
    expect(other.totals()).toEqual(machine.totals());
  });

  it('luck belongs to the id, not to the row', () => {
    const machine = shop(people);
    const other = shop(people);
    other.setIds(Uint32Array.from({ length: people }, (_, row) => mix(row)));
    runDays(machine, 1);
    runDays(other, 1);
    expect(other.readColumn('messages')).not.toEqual(machine.readColumn('messages'));
  });
});

describe('arms', () => {
  it('with the same parameters stay alike, and share their traits', () => {
    const machine = shop(1100, 3);
    machine.setParameters(packParameters(sampleProgram, { depth: 0.1 }), 2);
    machine.writeColumn('concern', new Float32Array(1100).fill(0.9), 1);
    for (const arm of [0, 1, 2]) runDays(machine, 10, arm);
    expect(machine.readColumn('concern', 2)[5]).toBe(Math.fround(0.9));
    expect(machine.stateDigest(1)).toBe(machine.stateDigest(0));
    expect(machine.totals(1)).toEqual(machine.totals(0));
    expect(machine.stateDigest(2)).not.toBe(machine.stateDigest(0));
    expect(machine.totals(2)['creepinessSum']).not.toEqual(machine.totals(0)['creepinessSum']);
  });

  it('alone or beside others, an arm runs to the same bits', () => {
    const [alone, beside] = [shop(50, 1), shop(50, 2)];
    runDays(alone, 10);
    for (const arm of [1, 0]) runDays(beside, 10, arm);
    expect(beside.stateDigest(0)).toBe(alone.stateDigest(0));
  });

  it('totals are cleared one arm at a time', () => {
    const machine = shop(50, 2);
    for (const arm of [0, 1]) runDays(machine, 1, arm);
    machine.clearTotals(0);
    expect(machine.totals(0)['trustSum']).toEqual([0]);
    expect(machine.totals(1)['trustSum']![0]).toBeGreaterThan(0);
  });
});

describe('columns', () => {
  it('begin with the initial value of the dictionary', () => {
    const machine = createMachine(compiled, sampleProgram, { people: 1030, arms: 2 });
    expect([...machine.readColumn('trust', 1)]).toEqual(new Array(1030).fill(Math.fround(0.6)));
    expect([...machine.readColumn('fatigue', 1)]).toEqual(new Array(3090).fill(0));
  });

  it('are written and read element after element', () => {
    const machine = createMachine(compiled, sampleProgram, { people: 1025, arms: 1 });
    const values = Float32Array.from({ length: 3 * 1025 }, (_, k) => k / 4096);
    machine.writeColumn('fatigue', values);
    expect(machine.readColumn('fatigue')).toEqual(values);
    expect(machine.readCell('fatigue', 1024, 2)).toBe(values[3 * 1025 - 1]);
    machine.writeCell('fatigue', 1024, 0.25, 2);
    expect(machine.readCell('fatigue', 1024, 2)).toBe(0.25);
    expect([...machine.row(1024).state].slice(1, 4)).toEqual([values[1024], values[2049], 0.25]);
  });

  it.each<[string, (machine: Machine) => void]>([
    ['unknown column: trsut (did you mean trust?)', machine => machine.readColumn('trsut')],
    ['trust: 1.5 is outside 0..1', machine => machine.writeCell('trust', 0, 1.5)],
    ['trust: NaN is outside 0..1', machine => machine.writeColumn('trust', [0, NaN, 0])],
    ['left: 0.5 is not 0 or 1', machine => machine.writeCell('left', 0, 0.5)],
    ['lastTopic: 2.5 is not a whole number', machine => machine.writeCell('lastTopic', 0, 2.5)],
    ['fatigue needs 9 values, not 3', machine => machine.writeColumn('fatigue', [0, 0, 0])],
    ['there is no element 0 of row 3 in arm 0', machine => machine.writeCell('trust', 3, 0)],
    ['there is no element 3 of row 0 in arm 0', machine => machine.readCell('fatigue', 0, 3)],
    ['there is no element 0 of row 0 in arm 1', machine => machine.row(0, 1)],
    ['there are 3 people, not 2', machine => machine.setIds(Uint32Array.of(1, 2))],
    ['parameter values, not 1', machine => machine.setParameters(new Float32Array(1))],
  ])('%s', (message, act) => {
    expect(() => act(createMachine(compiled, sampleProgram, { people: 3, arms: 1 }))).toThrow(message);
  });
});

describe('the digest of the state', () => {
  it('is that of all state columns in the order of the dictionary, people by ascending id, little endian', () => {
    const machine = createMachine(compiled, sampleProgram, { people: 3, arms: 1 });
    machine.setIds(Uint32Array.of(0xffffffff, 5, 70));
    machine.writeColumn('trust', [0.1, 0.2, 0.3]);
    const digest = createDigest();
    for (const { name, size } of sampleProgram.states) {
      const values = machine.readColumn(name);
      for (let element = 0; element < size; element++) {
        const view = new DataView(new ArrayBuffer(12));
        [1, 2, 0].forEach((row, k) => view.setFloat32(4 * k, values[3 * element + row]!, true));
        digest.update(new Uint8Array(view.buffer));
      }
    }
    expect(machine.stateDigest()).toBe(digest.hex());
  });

  it('sees a single changed bit of anybody', () => {
    const machine = shop(1030);
    const before = machine.stateDigest();
    machine.writeCell('fatigue', 1029, machine.readCell('fatigue', 1029, 1) === 0 ? 1e-45 : 0, 1);
    expect(machine.stateDigest()).not.toBe(before);
  });
});

describe('memory', () => {
  it.each([1e9, -5, NaN, Infinity, -Infinity, 8])(
    'an index of %d, which only bad data can have, stays inside its vector',
    which => {
      const share = { store: 'state', min: 0, max: 1, unit: '', says: '' } as const;
      const dictionary = {
        columns: {
          before: { ...share, initial: 0.25 },
          taste: { ...share, size: 8 },
          behind: { ...share, initial: 0.75 },
        },
        parameters: { which: { kind: 'index', min: 0, max: 7, default: 0 } },
      } as const;
      const text = 'for everyone:\n  taste[which] = 1\n  count set = taste[which] > 0.5 by which';
      const program = checkProgram([{ name: 'own', text }], dictionary);
      const machine = createMachine(compile(program), program, { people: 5, arms: 2 });
      machine.setParameters(Float32Array.of(which), 0);
      machine.runDay(dayKey(1, 0, 0));
      expect([...machine.readColumn('before')]).toEqual(new Array(5).fill(0.25));
      expect([...machine.readColumn('behind')]).toEqual(new Array(5).fill(0.75));
      expect(machine.readColumn('taste').reduce((sum, value) => sum + value)).toBe(5);
      expect(machine.totals()['set']!.reduce((sum, count) => sum + count)).toBe(5);
      expect(machine.totals(1)['set']).toEqual(new Array(8).fill(0));
    },
  );

  it('a program of thousands of different numbers runs like any other', () => {
    const lines = Array.from(
      { length: 150 },
      (_, k) => `  s${k} = ${Array.from({ length: 20 }, (_unused, j) => `${k}.${100 + j} * trust`).join(' + ')}`,
    );
    const sums = lines.map((_, k) => `  sum t${k} = s${k}`);
    const program = checkProgram(
      [{ name: 'own', text: ['for everyone:', ...lines, ...sums].join('\n') }],
      sampleDictionary,
    );
    const machine = createMachine(compile(program), program, { people: 1, arms: 1 });
    machine.setParameters(packParameters(program));
    const { tallies } = interpret(program, machine.row(0), packParameters(program), dayKey(1, 0, 0));
    machine.runDay(dayKey(1, 0, 0));
    expect(machine.totals()).toEqual(
      Object.fromEntries(Object.entries(tallies).map(([name, { amount }]) => [name, [amount]])),
    );
  });

  it('more people than memory can hold are refused in words', () => {
    expect(() => createMachine(compiled, sampleProgram, { people: 60_000_000, arms: 1 })).toThrow(
      /^60000000 people × 1 strategies need \d+\.\d GB/,
    );
  });

  it('needs 4 bytes a number and person, 1 byte a flag or small index, and little besides', () => {
    const bytesOf = ({ kind, size }: { kind: string; size: number }): number => (kind === 'number' ? 4 * size : size);
    const total = (columns: readonly { kind: string; size: number }[]): number =>
      columns.reduce((bytes, column) => bytes + bytesOf(column), 0);
    const bytes = 4 + total(sampleProgram.traits) + 2 * total(sampleProgram.states);
    const buffers: number[] = [];
    const Memory = WebAssembly.Memory;
    WebAssembly.Memory = class extends Memory {
      constructor(descriptor: WebAssembly.MemoryDescriptor) {
        super(descriptor);
        buffers.push(this.buffer.byteLength);
      }
    };
    try {
      createMachine(compiled, sampleProgram, { people: 102_400, arms: 2 });
    } finally {
      WebAssembly.Memory = Memory;
    }
    expect(buffers[0]! / 102_400 / bytes).toBeLessThan(1.05);
  });
});

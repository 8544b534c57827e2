import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeToken, metrics, modelFingerprint, numericLevers, scenarioToJson } from '../../../sim/index.ts';
import type { LeafSpec, Scenario } from '../../../sim/index.ts';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';
import {
  beats,
  meetSteps,
  panelNames,
  railTabs,
  sides,
  speeds,
  startState,
  themes,
  views,
} from '../../../web/state/app-state.ts';
import type { AppState } from '../../../web/state/app-state.ts';
import { leverLeaves } from '../../../web/state/lever-leaves.ts';
import { createLibrary } from '../../../web/state/library.ts';
import { createLinkCodec } from '../../../web/state/link-codec.ts';
import { readLink } from '../../../web/state/link.ts';

const [shipped, ...others] = readScenarios() as [Scenario, ...Scenario[]];
const library = createLibrary(shipped, others);
const first = library.shipped[0]!;
const usual = startState(first);

const leafValue = (spec: LeafSpec): fc.Arbitrary<unknown> => {
  switch (spec.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return spec.whole === true
        ? fc.integer({ min: spec.min, max: spec.max })
        : fc.double({ min: spec.min, max: spec.max, noNaN: true }).map(x => x + 0);
    case 'numberOrOff':
      return fc.oneof(fc.constant('off'), fc.integer({ min: Math.ceil(spec.min), max: spec.max }));
    case 'choice':
      return fc.constantFrom(...spec.choices);
    case 'set':
      return fc.subarray([...spec.choices]);
    case 'shares':
      return fc
        .subarray([...spec.choices], { minLength: 1 })
        .map(names => Object.fromEntries(names.map(name => [name, 0.5])));
  }
};

const state: fc.Arbitrary<AppState> = fc.constantFrom(...library.shipped).chain(base => {
  const ids = Object.keys(base.strategies);
  const change = fc.constantFrom(...leverLeaves).chain(({ path, spec }) =>
    fc.record({
      side: fc.constantFrom(...sides),
      path: fc.constant(path),
      value: leafValue(spec),
      tick: fc.integer({ min: 0, max: base.days - 1 }),
    }),
  );
  return fc.record({
    view: fc.constantFrom(...views),
    beat: fc.constantFrom(...beats),
    meet: fc.constantFrom(...meetSteps),
    guess: fc.oneof(fc.constantFrom(null, 'none' as const), fc.integer({ min: 0, max: 100 })),
    handle: fc.constantFrom(null, ...numericLevers.map(({ key }) => key)),
    scenario: fc.constant(base.id),
    own: fc.constant(null),
    people: fc.constantFrom(null, 'customers.csv', 'Kunden 2026.csv.gz'),
    strategies: fc.record({ a: fc.constantFrom(...ids), b: fc.constantFrom(...ids) }),
    changes: fc.array(change, { maxLength: 6 }),
    seed: fc.nat(2 ** 32 - 1),
    replication: fc.nat(9999),
    tick: fc.integer({ min: 0, max: base.days }),
    applyFrom: fc.constantFrom('start', 'today'),
    speed: fc.constantFrom(...speeds),
    person: fc.option(fc.nat(2 ** 32 - 1)),
    diary: fc.record({ side: fc.constantFrom(...sides), day: fc.option(fc.integer({ min: 0, max: base.days })) }),
    metric: fc.constantFrom(...metrics.map(({ key }) => key)),
    onlyDifferent: fc.boolean(),
    sharedLuck: fc.boolean(),
    line: fc.record({
      side: fc.constantFrom(...sides),
      lever: fc.constantFrom(...numericLevers.map(({ key }) => key)),
      segment: fc.constantFrom(null, 'concern very', 'age 18-29'),
    }),
    groupMetric: fc.constantFrom(...metrics.map(({ key }) => key)),
    theme: fc.constantFrom(...themes),
    rail: fc.constantFrom(...railTabs),
    open: fc.subarray([...panelNames]),
  }) as fc.Arbitrary<AppState>;
});

describe('a link', () => {
  it('brings back every state of the page', () => {
    const codec = createLinkCodec(library);
    const bringsBack = fc.property(state, given => {
      expect(codec.decode(codec.encode(given))).toEqual(given);
    });
    fc.assert(bringsBack, { numRuns: 200 });
  });
  it.each([
    ['evidence', { view: 'lab', open: ['evidence'] }],
    ['lab', { view: 'lab' }],
    ['play', { beat: 'play' }],
    ['the-valley', { scenario: 'the-valley' }],
    ['the-valley/guess', { scenario: 'the-valley', beat: 'guess' }],
  ])('may be typed: #%s', async (typed, means) => {
    const codec = createLinkCodec(library);
    const scenario = others.find(({ id }) => 'scenario' in means && id === means.scenario) ?? first;
    const meant = { ...startState(scenario), ...means };
    expect(codec.decode(typed)).toEqual(meant);
    expect(await codec.open(typed)).toEqual({ state: meant, problems: [], note: undefined });
  });
  it('that names a beat, a guess or a lever that there is not is answered in words', async () => {
    const hostile = { view: 'attic', beat: 'coda', meet: 'two', guess: 101, handle: 'channels' };
    const { state: read, problems } = await createLinkCodec(library).open(encodeToken(hostile));
    expect(read).toEqual(usual);
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toContain('guess: must be 0..100, none or null');
  });
  it('that asks for the line of something else is answered with the usual question', () => {
    const read = (line: unknown) => createLinkCodec(library).decode(encodeToken({ scenario: first.id, line })).line;
    const usual = startState(first).line;
    for (const line of [
      3,
      { side: 'c' },
      { side: 'a', lever: 'channels', segment: null },
      { side: 'a', lever: 'depth', segment: 'shoe 42' },
    ])
      expect(read(line)).toEqual(usual);
    expect(read({ side: 'a', lever: 'depth', segment: 'concern very' })).toEqual({
      side: 'a',
      lever: 'depth',
      segment: 'concern very',
    });
  });
  it('is short: 2,000 letters carry any scenario with twenty changed levers', () => {
    const changes = leverLeaves.slice(0, 20).map(({ path, spec }) => ({
      side: 'b' as const,
      path,
      value: fc.sample(leafValue(spec), { numRuns: 1, seed: 1 })[0] as number,
      tick: 5,
    }));
    for (const scenario of library.shipped)
      expect(createLinkCodec(library).encode({ ...startState(scenario), changes }).length).toBeLessThan(2000);
  });
  it('brings along a scenario that is not shipped', async () => {
    const own = { ...(scenarioToJson(first) as Record<string, unknown>), id: 'my-own', days: 30, seed: 7 };
    const fragment = encodeToken({ scenario: 'my-own', own, tick: 12 });
    const codec = createLinkCodec(library);
    const { state: read, problems } = await codec.open(fragment);
    expect(problems).toEqual([]);
    expect(read).toMatchObject({ scenario: 'my-own', tick: 12, own: { id: 'my-own', days: 30 } });
    expect(codec.decode(codec.encode({ ...read, tick: 13 }))).toEqual({ ...read, tick: 13 });
  });
});

describe('a link of another model', () => {
  const noteOf = async (record: Readonly<Record<string, unknown>>) => {
    const { state: read, problems, note } = await createLinkCodec(library).open(encodeToken({ tick: 12, ...record }));
    expect(problems).toEqual([]);
    expect(read.tick).toBe(12);
    return note;
  };
  it('opens without a word where the model is the same', async () => {
    const codec = createLinkCodec(library);
    expect((await codec.open(codec.encode({ ...usual, tick: 3 }))).note).toBeUndefined();
  });
  it('opens and says which part differs', async () => {
    const parts = modelFingerprint().split('-');
    parts[3] = '000000';
    expect(await noteOf({ model: parts.join('-') })).toBe(
      'This link was made with another model: what differs is the market. Its numbers can differ from those it was made for.',
    );
  });
  it('opens and says that it is from before fingerprints, or that its fingerprint means nothing', async () => {
    expect(await noteOf({})).toContain('made before models had fingerprints');
    expect(await noteOf({ model: 7 })).toContain('a model whose fingerprint this version cannot read');
  });
});

describe('a hostile link', () => {
  it.each([
    [{ seed: Number.NaN }, /^seed: must be a number$/],
    [{ seed: -1 }, /^seed: must be 0 to/],
    [{ seed: 1.5 }, /^seed: must be a whole number$/],
    [{ tick: 1e9 }, /^tick: must be 0 to 180$/],
    [{ speed: 1000 }, /^speed: must be one of/],
    [{ sede: 1 }, /^unknown field: sede \(did you mean seed\?\)$/],
    [{ scenario: 'target-pregnanzy' }, /^unknown scenario: target-pregnanzy \(did you mean target-pregnancy\?\)$/],
    [{ strategies: { a: 'nobody', b: 'plain' } }, /^strategies: must name a and b among/],
    [{ open: 'everything' }, /^open: must be a list/],
    [
      { changes: [{ side: 'a', path: 'dept', value: 1, tick: 0 }] },
      /^changes 1: unknown lever: dept \(did you mean depth\?\)$/,
    ],
    [
      { changes: [{ side: 'c', path: 'depth', value: 7, tick: 0 }] },
      /^changes 1: depth: side must be one of a, b; depth: value must be 0 to 1$/,
    ],
    [{ changes: [null] }, /^changes 1: must have/],
    [{ changes: [{ side: 'a', path: 'channels', value: { email: 0 }, tick: 0 }] }, /value must give weights/],
    [JSON.parse('{"__proto__": {"seed": 1}}'), /^unknown field: __proto__/],
  ])('%j is named, and the usual value stands in its place', (record, message) => {
    const { state: read, problems } = readLink(record, library, null);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(read).toEqual(usual);
  });
  it('loses only its bad fields', () => {
    const { state: read, problems } = readLink({ seed: 'x', tick: 12, theme: 'dark' }, library, null);
    expect(problems).toHaveLength(1);
    expect(read).toMatchObject({ seed: usual.seed, tick: 12, theme: 'dark' });
  });
  it.each([
    ['damaged', 'c1.AAAAAAAA'],
    ['of another version', 'c9.AAAA'],
    ['no token', '%F0%9F'],
    ['a megabyte long', `c1.${'A'.repeat(1_000_000)}`],
  ])('that is %s opens the usual page and says why', async (_, fragment) => {
    const { state: read, problems } = await createLinkCodec(library).open(fragment);
    expect(read).toEqual(usual);
    expect(problems).toHaveLength(1);
  });
  it('names what is wrong in a scenario of its own', async () => {
    const { state: read, problems } = await createLinkCodec(library).open(
      encodeToken({ scenario: 'x', own: { id: 'x', days: -1 } }),
    );
    expect(problems.join('\n')).toMatch(/own scenario: .*days/);
    expect(read.scenario).toBe(first.id);
  });
});

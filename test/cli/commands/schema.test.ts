import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { specs } from '../../../cli/specs/index.ts';
import { LiveRun, parseScenario, readYaml, reportData } from '../../../sim/index.ts';
import { priorHits, startPriorHits, type PriorHits } from '../../../sim/calibration/prior-hits.ts';
import { freeParameter } from '../../../sim/calibration/parameters.ts';
import { parseRecord, readFindings } from '../../../sim/index.ts';
import { jsonSchema, schemaKinds, schemas, type SchemaKind } from '../../../sim/schemas/index.ts';
import { root } from '../../support/source-text.ts';
import { creepline, small } from '../support/run-creepline.ts';

/** As other programs see it: from the schema that is printed, by a reader of JSON Schema. */
const printed = (kind: SchemaKind) => z.fromJSONSchema(jsonSchema(kind) as Parameters<typeof z.fromJSONSchema>[0]);

/** Written in a folder of its own, gone after the tests. */
const folder = mkdtempSync(join(tmpdir(), 'creepline-'));
const shop = join(folder, 'shop.yaml');
const shopText = [
  'id: shop',
  'title: Shop',
  'population: {base: us, size: 300}',
  'network: {off: true}',
  'days: 8',
  'replications: 2',
  'strategies: {now: batch-and-blast, bold: {extends: hyper-covert, depth: .7}}',
  'brand: {baseline: {strategy: now, openRate: .3, listSize: 100000}}',
  'observed: {now: {openRate: .3}, bold: {openRate: .2}}',
  '',
].join('\n');
const hopes = join(folder, 'hopes.yaml');
const hopesText = `${shopText.replace('id: shop', 'id: hopes')}expect: ['mean(openRate, bold) > 0']\n`;
beforeAll(() => {
  writeFileSync(shop, shopText);
  writeFileSync(hopes, hopesText);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pregnancy = ['target-pregnancy', ...small];

async function written(...words: string[]): Promise<unknown> {
  const { stdout, stderr } = await creepline([...words, '--format', 'json']);
  expect(stdout, stderr).not.toBe('');
  return JSON.parse(stdout);
}

async function audience(): Promise<unknown> {
  const file = join(folder, 'people.audience.json');
  const { stderr } = await creepline(['population', 'generate', '--consumers', '20', '--personas', '-o', file]);
  expect(stderr).toBe('');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** With a lever that was moved on the way. */
async function log(): Promise<unknown> {
  const scenario = parseScenario('{id: a, title: A, days: 4, population: {size: 50}, strategies: {plain: {}}}', {
    file: 'a.yaml',
    read: () => undefined,
  });
  const run = new LiveRun(scenario);
  run.step();
  run.apply({ type: 'setLever', strategy: 'plain', path: 'depth', value: 0.5 });
  run.step();
  return JSON.parse(JSON.stringify(run.log()));
}

async function data(): Promise<unknown> {
  const calls = (call: number, yes: number, no: number) => [
    ...Array<string>(yes).fill(`${call};0;"yes"`),
    ...Array<string>(no).fill(`${call};0;"no"`),
  ];
  const lines = ['"campaign";"previous";"y"', ...calls(1, 10, 90), ...calls(2, 8, 92), ...calls(3, 3, 97), ''];
  return reportData({ 'bank-additional-full.csv': new TextEncoder().encode(lines.join('\n')) }, 1);
}

function modelReport(...words: string[]): Promise<unknown> {
  return written('model', 'report', 'data-breach', '--consumers', '40', '--reps', '2', ...words);
}

/** Of two models that differ, so that there is something to tell. */
async function modelComparison(): Promise<unknown> {
  const before = (await modelReport()) as { scenarios: { strategies: { metrics: Record<string, number[]> }[] }[] };
  const after = structuredClone(before);
  const { metrics } = after.scenarios[0]!.strategies[0]!;
  metrics['openRate'] = metrics['openRate']!.map(value => value + 0.1);
  const files = [before, after].map((report, i) => {
    const file = join(folder, `model-${i}.json`);
    writeFileSync(file, JSON.stringify(report));
    return file;
  });
  return written('model', 'compare', ...files);
}

/** Of one draw of one parameter, without the hours that all of them take. */
function hits(): PriorHits {
  const text = readFileSync(join(root, 'scenarios/evidence/record/W13.yaml'), 'utf8');
  const findings = readFindings([parseRecord(text, { file: 'W13.yaml', read: () => undefined })]);
  const state = startPriorHits([freeParameter('shop.buyBase')], findings, 1, 1);
  return priorHits({ ...state, noise: [[0, 0]], drawn: [[0.1, -0.1]] });
}

/** Of a calibration that was asked for one finding by a fit without its study. */
function scoreboard(): Promise<unknown> {
  const said = { value: 0.2, agreeing: 0.95 };
  const measure = {
    id: 'W01 clicks',
    finding: 'W01',
    study: 'a study',
    fold: 0,
    twoArms: true,
    signed: true,
    direction: {
      alike: 0,
      side: 'above',
    },
    band: [0.1, 0.3],
    published: 0.2,
    unit: '',
    inSample: said,
    outOfSample: said,
  };
  const shipped = JSON.parse(readFileSync(join(root, 'scenarios/evidence/ensemble.json'), 'utf8')) as object;
  const file = join(folder, 'ensemble.json');
  writeFileSync(file, JSON.stringify({ ...shipped, crossValidation: { folds: 2, people: 100, measures: [measure] } }));
  return written('validate', '--scoreboard', '--calibration', file);
}

/** Every kind that the program writes; `loose`: below it anything is allowed, or it is checked as another kind. */
const produced: Partial<Record<SchemaKind, { make: () => Promise<unknown>; loose?: RegExp }>> = {
  audience: { make: audience, loose: /^(ids|facts|bought)\b./ },
  ensemble: { make: async () => JSON.parse(readFileSync(join(root, 'scenarios/evidence/ensemble.json'), 'utf8')) },
  'prior-hits': { make: async () => hits() },
  'run-log': { make: log, loose: /^scenario\b.|\.value$/ },
  run: { make: () => written('run', shop), loose: /^inputs\.scenario./ },
  compare: {
    make: () => written('compare', ...pregnancy, '--strategy', 'plain', '--strategy', 'predicted', '--ensemble', '2'),
    loose: /^inputs\.scenario./,
  },
  line: {
    make: () => written('line', ...pregnancy, '--lever', 'visibility', '--steps', '2', '--ensemble', '2'),
    loose: /^inputs\.scenario./,
  },
  explain: { make: () => written('explain', 'target-pregnancy', '--consumer', '17', '--days', '6') },
  validation: { make: () => written('validate', '--only', 'C16', '--consumers', '200', '--reps', '2') },
  'validation-record': {
    make: () =>
      written(
        'validate',
        '--evidence',
        'development',
        '--only',
        'R21,R43',
        '--consumers',
        '200',
        '--reps',
        '2',
        '--ensemble',
        '2',
      ),
  },
  'validation-data': { make: data },
  sanity: { make: () => written('validate', '--sanity', '--only', 'S09', '--consumers', '100', '--reps', '2') },
  scoreboard: { make: scoreboard },
  'scenario-lint': { make: () => written('scenario', 'lint', shop, 'the-valley') },
  'scenario-expect': { make: () => written('scenario', 'lint', hopes, '--run') },
  'survey-result': {
    make: () => written('survey', 'run', 'marigold-2023', '--joint', 'cart,place', '--consumers', '200'),
  },
  'survey-overview': { make: () => written('survey', 'run', '--consumers', '200') },
  'model-report': { make: () => modelReport() },
  'model-comparison': { make: modelComparison },
  metrics: { make: () => written('metrics') },
};

/** The same in small: of long lists and of tables with equal rows two entries. */
function shrink(value: unknown): unknown {
  if (Array.isArray(value)) return (value.length > longest ? value.slice(0, 2) : value).map(shrink);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const keys = (each: unknown) => (typeof each === 'object' && each !== null ? Object.keys(each).join() : '');
  const isTable =
    entries.length > 3 && entries.every(([, each]) => keys(each) !== '' && keys(each) === keys(entries[0]![1]));
  return Object.fromEntries((isTable ? entries.slice(0, 2) : entries).map(([key, each]) => [key, shrink(each)]));
}
const longest = 10;

interface Place {
  path: string;
  holder: Record<string, unknown>;
  key: string;
}

/** Every field of a value; entries of a list once. */
function placesIn(value: unknown, loose: RegExp | undefined): Place[] {
  const places = new Map<string, Place>();
  function visit(node: unknown, path: string): void {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      const inner = Array.isArray(node) ? `${path}[]` : path === '' ? key : `${path}.${key}`;
      if (loose?.test(inner)) continue;
      if (!places.has(inner)) places.set(inner, { path: inner, holder: node as Record<string, unknown>, key });
      visit(child, inner);
    }
  }
  visit(value, '');
  return [...places.values()];
}

/** Something of another kind, where a schema allows one kind only. */
function wrong(value: unknown): unknown {
  if (value === null) return [{}];
  return typeof value === 'string' ? 7 : 'no such thing';
}

describe.each(Object.entries(produced))('what is written as %s', (kind, { make, loose }) => {
  const schema = printed(kind as SchemaKind);
  let value: unknown;
  beforeAll(async () => (value = await make()), 60_000);

  it('is as its schema says, and nothing is written that the schema does not know', () => {
    const strict: z.ZodType = schemas[kind as SchemaKind].schema;
    expect(schema.safeParse(value).error?.issues).toBeUndefined();
    expect(strict.safeParse(value).error?.issues).toBeUndefined();
  });

  it('is refused with any of its fields altered', () => {
    const small = shrink(value);
    expect(schema.safeParse(small).success).toBe(true);
    const places = placesIn(small, loose);
    expect(places.length).toBeGreaterThan(4);
    const passed = places.filter(({ holder, key }) => {
      const before = holder[key];
      holder[key] = wrong(before);
      const { success } = schema.safeParse(small);
      holder[key] = before;
      return success;
    });
    expect(passed.map(({ path }) => path)).toEqual([]);
  });
});

it('a result of run, compare or line is a result, anything else is none', async () => {
  const schema = printed('result');
  const result = (await written('run', shop)) as object;
  expect(schema.safeParse(result).success).toBe(true);
  expect(schema.safeParse({ ...result, digest: 1 }).success).toBe(false);
});

/** Of the development set only some files can be run; the others say what they need. */
const waits = (text: string) => /^needs:/m.test(text);
const canRun = (text: string) => !waits(text);

/** Files that ship, by kind, and which of a folder by their names or by what they say. */
const shipped: [kind: SchemaKind, folder: string, which: RegExp | ((text: string) => boolean)][] = [
  ['scenario', 'scenarios', /^(?!coverage).*\.yaml$/],
  ['strategy', 'scenarios/strategies', /\.yaml$/],
  ['survey', 'scenarios/surveys', /\.yaml$/],
  ['finding', 'scenarios/evidence', /^C\d\d\.yaml$/],
  ['record', 'scenarios/evidence/record', /\.yaml$/],
  ['record', 'scenarios/evidence/development', canRun],
  ['waiting-finding', 'scenarios/evidence/development', waits],
  ['survey', 'scenarios/evidence/surveys', /\.yaml$/],
  ['known-misses', 'scenarios/evidence', /^known-misses\.yaml$/],
];

describe.each(shipped)('shipped files of the kind %s in %s', (kind, place, which) => {
  const schema = printed(kind);
  const textOf = (file: string) => readFileSync(join(root, place, file), 'utf8');
  const files = readdirSync(join(root, place)).filter(file =>
    which instanceof RegExp ? which.test(file) : which(textOf(file)),
  );
  const read = (file: string) => readYaml(textOf(file), file).value as object;

  it('are as the schema says', () => {
    expect(files).not.toEqual([]);
    for (const file of files) expect([file, schema.safeParse(read(file)).error?.issues]).toEqual([file, undefined]);
  });
  it('are refused with a key that nobody knows', () => {
    for (const file of files) expect(schema.safeParse({ ...read(file), oddKey: 1 }).success).toBe(false);
  });
});

it('the validation that ships is as its schema says', () => {
  const report = JSON.parse(readFileSync(join(root, 'scenarios/evidence/validation.json'), 'utf8')) as object;
  expect(printed('validation').safeParse(report).error?.issues).toBeUndefined();
  expect(printed('validation').safeParse({ ...report, targets: {} }).success).toBe(false);
});

it('a mapping is as its schema says', () => {
  const schema = printed('mapping');
  expect(schema.safeParse({ columns: { alter: { trait: 'age' } } }).success).toBe(true);
  expect(schema.safeParse({ columns: { alter: { treit: 'age' } } }).success).toBe(false);
});

describe('the command', () => {
  it('knows by heart what the simulator has schemas of', () => {
    const spec = specs.find(({ name }) => name === 'schema');
    expect(spec!.positionals[0]!.choices).toEqual(schemaKinds);
  });
  it('lists the kinds, prints one, and refuses others with the nearest', async () => {
    const { stdout } = await creepline(['schema']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(schemaKinds.length + 1);
    expect(await written('schema', 'survey')).toEqual(JSON.parse((await creepline(['survey', 'schema'])).stdout));
    const refused = await creepline(['schema', 'reslut']);
    expect(refused.code).toBe(2);
    expect(refused.lastLine).toContain('did you mean result?');
  });
});

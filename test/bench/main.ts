// npm run bench: how fast the simulator is, beside the same work in C and plain JavaScript. Times are least ones of interleaved
// rounds; ratios are what to compare, since machines differ. Nothing here is a test: a slow machine is not a mistake.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPeers } from './c-peers.ts';
import { equations } from './consumer-day.ts';
import { fullModel, gainOfTwoWorkers, generationTime, messagesADay, type Story } from './full-model.ts';
import { objects } from './peers/objects.ts';
import { plainArrays } from './peers/plain.ts';
import { leastOfRounds } from './rounds.ts';

interface Row {
  what: string;
  value: number;
  unit: string;
  /** against scalar C of this run, where it is known */
  ratio?: number;
  note?: string;
}

const { values: flags } = parseArgs({
  options: {
    json: { type: 'string', default: join(tmpdir(), 'creepline-bench.json') },
    rounds: { type: 'string', default: '5' },
    people: { type: 'string', default: '10000' },
  },
});
const rounds = Math.max(3, Number(flags.rounds));
const people = Number(flags.people);
const stories: readonly Story[] = [
  { scenario: 'target-pregnancy', strategy: 'respectful', people, days: 60 },
  { scenario: 'target-pregnancy', strategy: 'predicted', people, days: 60 },
  { scenario: 'gartner-panel', strategy: 'helpful', people, days: 60 },
];

const folder = mkdtempSync(join(tmpdir(), 'creepline-bench-'));
try {
  const { rows, skipped } = await measureAll();
  for (const row of rows) console.log(line(row));
  for (const sentence of skipped) console.log(`left out: ${sentence}`);
  const report = { node: process.version, processor: cpus()[0]?.model, rounds, people, rows, skipped };
  writeFileSync(flags.json, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`written to ${flags.json}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function measureAll(): Promise<{ rows: Row[]; skipped: string[] }> {
  const size = { people, days: 30, tries: 3 };
  const { peers, skipped } = buildPeers(folder, size);
  const whole = stories.map(story => ({ story, contestant: fullModel(story) }));
  const contestants = [
    ...peers,
    equations(size),
    plainArrays(size),
    objects(size),
    ...whole.map(({ contestant }) => contestant),
  ];
  const best = leastOfRounds(contestants, rounds);
  const scalar = best.get('C, gcc -O3')?.ns;
  const rows: Row[] = [...best].map(([what, { ns }]) => ({
    what,
    value: ns,
    unit: 'ns a consumer-day',
    ...(scalar === undefined ? {} : { ratio: ns / scalar }),
  }));
  for (const { story, contestant } of whole)
    rows.find(({ what }) => what === contestant.name)!.note =
      `${messagesADay(story).toFixed(2)} messages a person and day`;
  needAgreement([...best].flatMap(([name, { checksum }]) => (checksum === undefined ? [] : [{ name, checksum }])));
  rows.push({
    what: 'two workers against one',
    value: await gainOfTwoWorkers({ ...stories[0]!, people: 5 * people }, rounds),
    unit: 'times as fast',
  });
  rows.push({ what: 'making 1,000,000 people', value: generationTime(1_000_000, 3), unit: 's' });
  rows.push({ what: 'text of the model to its first day, cold', value: coldStart(), unit: 'ms' });
  return { rows, skipped };
}

/** Who draws and rounds alike must end in the same state: otherwise the times compare different work. */
function needAgreement(states: readonly { name: string; checksum: number }[]): void {
  const [first, ...others] = states;
  for (const { name, checksum } of others)
    if (checksum !== first!.checksum)
      throw new Error(`${name} ends in another state than ${first!.name}: ${checksum}, ${first!.checksum}`);
}

function coldStart(): number {
  const file = fileURLToPath(new URL('./cold-start.js', import.meta.url));
  const times = Array.from({ length: rounds }, () =>
    Number(spawnSync(process.execPath, [file], { encoding: 'utf8' }).stdout),
  );
  return Math.min(...times);
}

function line({ what, value, unit, ratio, note }: Row): string {
  const relative = ratio === undefined ? '' : `${ratio.toFixed(3)} × C`;
  return [
    what.padEnd(48),
    value.toFixed(value < 10 ? 2 : 1).padStart(8),
    unit.padEnd(18),
    relative.padStart(12),
    note ?? '',
  ]
    .join(' ')
    .trimEnd();
}

import { CreeplineError, unknownName } from '../core/errors.ts';
import type { Place, Problem } from '../core/errors.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { familiaritySteps, paceSteps, trustSteps, type Confidence } from '../survey/schema.ts';
import type { Circumstances, FindingFile, FindingKind, MeasureText, Sign } from './finding-schema.ts';
import {
  findingFileSchema,
  knownMissesSchema,
  missedFiguresSchema,
  ownFileSchema,
  recordFileSchema,
  sanityFileSchema,
  waitingFileSchema,
} from './finding-schema.ts';
import { mechanisms } from '../model/story.ts';
import { blankScenario } from '../io/scenario-defaults.ts';
import { readScenario } from '../io/scenario.ts';
import { FileReader } from '../io/scenario-files.ts';
import type { FileOptions, OpenFile } from '../io/scenario-files.ts';
import { checkSource } from '../io/schema-check.ts';
import { isRecord, type Json, type Path } from '../io/schema-json.ts';
import { readYaml } from '../io/yaml.ts';

/** People, replications and the seed on which findings are judged. */
export const judgedOn = { size: 10_000, replications: 20, seed: blankScenario.seed };

export type Band = readonly [number, number];

/** What must come out: a mean within a band, or a sign in nearly every replication. */
export type Goal = { low: number; high: number } | { sign: Sign };

export interface WrittenMeasure {
  id: string;
  expression: string;
  goal: Goal;
  /** the size that the study published, if any */
  published: number | null;
  /** in words, where the file says it */
  says?: string;
  /** beside a sign, in the wider record: what counts as the published size */
  sizeBand?: Band;
  /** where the expression stands in the file */
  place: Place;
}

/** A published finding with the arms that it is tried on. */
export interface Finding {
  id: string;
  statement: string;
  kind: FindingKind;
  source: string;
  confidence: Confidence;
  /** all sources, that of the finding first */
  sources: readonly string[];
  measures: readonly WrittenMeasure[];
  placebo?: WrittenMeasure;
  /** one for each setting, each with its own arms; no arm is in two of them; none while it waits */
  scenarios: readonly Scenario[];
  /** what the model has to learn before this can be run; none where it can */
  needs: readonly string[];
}

/** A figure that is known to be missed: `S01 row`, and why. */
export interface MissedFigure {
  row: string;
  reason: string;
}

export interface KnownMiss {
  id: string;
  reason: string;
}

/** An evidence file, complete. Throws with every problem at once. */
export function parseFinding(text: string, options: FileOptions): Finding {
  return parseStudy(text, options, (files, { source }) => files.check(findingFileSchema, source));
}

/** The same for a finding of the wider record or of the development set. */
export function parseRecord(text: string, options: FileOptions): Finding {
  return parseStudy(text, options, (files, opened) => files.check(recordFileSchema, opened.source));
}

/** The same for somebody's own: named as they like, in the form of the record, or of a finding that the model is fitted to. */
export function parseOwnFinding(text: string, options: FileOptions): Finding {
  return parseStudy(text, options, (files, { source }) =>
    isFittedId(source.value) ? files.check(findingFileSchema, source) : files.check(ownFileSchema, source),
  );
}

/** Figures that any believable model shows, of one made-up brand; each measure `says` what it is. */
export function parseSanity(text: string, options: FileOptions): Finding {
  const check = (files: FileReader, { source: { value, placeOf } }: OpenFile): FindingFile | undefined => {
    const file = files.check(sanityFileSchema, { value, placeOf });
    if (file === undefined) return undefined;
    const { rows: measures, title, sources, ...study } = file;
    const finding = {
      statement: title,
      kind: 'structure',
      source: sources[0] ?? 'ASSUMED',
      confidence: 'medium',
      measures,
    } as const;
    return { ...study, title, sources, finding };
  };
  return parseStudy(text, options, check, ['rows']);
}

export function parseMissedFigures(text: string, file: string): readonly MissedFigure[] {
  const { value, problems } = checkSource(missedFiguresSchema, readYaml(text, file));
  if (value === undefined) throw new CreeplineError('invalid', problems);
  return value.misses;
}

const isFittedId = (file: Json) => isRecord(file) && typeof file['id'] === 'string' && /^C\d\d$/.test(file['id']);

function parseStudy(
  text: string,
  options: FileOptions,
  check: (files: FileReader, opened: OpenFile) => FindingFile | undefined,
  at?: Path,
): Finding {
  const files = new FileReader(options);
  const opened = files.first(text);
  if (opened !== undefined && isRecord(opened.source.value) && Object.hasOwn(opened.source.value, 'needs'))
    return readWaiting(files, opened);
  const file = opened && check(files, opened);
  if (file !== undefined && opened !== undefined)
    files.problems.push(...checkSettings(file, opened), ...checkMechanisms(file, opened));
  files.refuse();
  return { ...readFinding(file!, opened!, at), scenarios: readScenarios(files, opened!, file!), needs: [] };
}

/** Its arms and expressions are not read: they may name what is not there yet. */
function readWaiting(files: FileReader, opened: OpenFile): Finding {
  const file = files.check(waitingFileSchema, opened.source);
  files.refuse();
  return { ...readFinding(file!, opened), scenarios: [], needs: file!.needs };
}

function readFinding(
  { id, sources, finding }: Pick<FindingFile, 'id' | 'sources' | 'finding'>,
  opened: OpenFile,
  at: Path = ['finding', 'measures'],
): Omit<Finding, 'scenarios' | 'needs'> {
  const { statement, kind, source, confidence, measures, placebo } = finding;
  return {
    id,
    statement,
    kind,
    source,
    confidence,
    sources: [...new Set([source, ...sources])],
    measures: measures.map((measure, i) => readMeasure(measure, opened, [...at, i])),
    ...(placebo && { placebo: readMeasure(placebo, opened, ['finding', 'placebo']) }),
  };
}

export function parseKnownMisses(text: string, file: string): readonly KnownMiss[] {
  const { value, problems } = checkSource(knownMissesSchema, readYaml(text, file));
  if (value === undefined) throw new CreeplineError('invalid', problems);
  return value.misses;
}

function readMeasure(written: MeasureText, { source }: OpenFile, path: Path): WrittenMeasure {
  const { id, expression, sign } = written;
  const size = 'size' in written ? written.size : undefined;
  const { band, published = null }: { band?: Band | undefined; published?: number | null | undefined } =
    size ?? ('band' in written ? written : {});
  const goal = sign === undefined ? { low: band![0], high: band![1] } : { sign };
  const place = source.placeOf([...path, 'expression']);
  const said = 'says' in written ? { says: written.says } : {};
  return { id, expression, goal, published, place, ...said, ...(size && { sizeBand: size.band }) };
}

/** Arms that are named elsewhere exist, and take place once. */
function checkSettings({ strategies = {}, settings = {} }: FindingFile, { source }: OpenFile): Problem[] {
  const seen = new Set<string>();
  return Object.entries(settings).flatMap(([name, setting]) =>
    setting.strategies.flatMap((id, i) => {
      const place = source.placeOf(['settings', name, 'strategies', i]);
      if (!Object.hasOwn(strategies, id))
        return [{ ...place, message: unknownName('strategy', id, Object.keys(strategies)) }];
      if (seen.has(id)) return [{ ...place, message: `${id} is in two settings` }];
      seen.add(id);
      return [];
    }),
  );
}

/** Mechanisms that are switched off exist. */
function checkMechanisms({ without, settings = {} }: FindingFile, { source }: OpenFile): Problem[] {
  const known = mechanisms.map(({ key }) => key);
  const check = (names: readonly string[] = [], path: Path = []) =>
    names.flatMap((name, i) =>
      known.includes(name)
        ? []
        : [{ ...source.placeOf([...path, 'without', i]), message: unknownName('mechanism', name, known) }],
    );
  return [
    ...check(without),
    ...Object.entries(settings).flatMap(([name, setting]) => check(setting.without, ['settings', name])),
  ];
}

/** The arms of the file itself first, then those of each setting. */
function readScenarios(files: FileReader, opened: OpenFile, file: FindingFile): Scenario[] {
  const { settings = {}, strategies } = file;
  if (strategies === undefined) return [withoutArms(files, opened, file)];
  const elsewhere = new Set(Object.values(settings).flatMap(setting => setting.strategies));
  const here = Object.keys(strategies).filter(id => !elsewhere.has(id));
  const all = [
    { ...file, strategies: here },
    ...Object.values(settings).map(setting => ({ ...differ(file, setting), strategies: setting.strategies })),
  ];
  return all
    .filter(({ strategies: ids }) => ids.length > 0)
    .map(setting =>
      readScenario(files, {
        ...opened,
        source: { value: scenarioText(file, setting), placeOf: opened.source.placeOf },
      }),
    );
}

/** A study that only asked people. A scenario has to have a strategy, so one is lent and taken away again. */
function withoutArms(files: FileReader, opened: OpenFile, file: FindingFile): Scenario {
  const value = scenarioText({ ...file, strategies: { nothing: {} } }, { ...file, strategies: ['nothing'] });
  return { ...readScenario(files, { ...opened, source: { value, placeOf: opened.source.placeOf } }), strategies: {} };
}

function differ(
  file: FindingFile,
  {
    population = file.population,
    topics = file.topics,
    brand,
    days = file.days,
    events = file.events,
    without = file.without,
  }: Circumstances,
): Circumstances {
  return { population, topics, brand: { ...file.brand, ...brand }, days, events, without };
}

/** The study as a scenario file would say it. */
function scenarioText(
  { id, title, inAllArms, strategies = {} }: FindingFile,
  setting: Circumstances & { strategies: readonly string[] },
): Json {
  const { population, topics, brand: { category, trust, familiarity, pace } = {}, days, events, without } = setting;
  const { size, replications } = judgedOn;
  return plain({
    id: id.toLowerCase(),
    title,
    population: { ...population, size },
    topics,
    brand: {
      category,
      trust: trust && trustSteps[trust],
      familiarity: familiarity && familiaritySteps[familiarity],
      pace: pace && paceSteps[pace],
    },
    days: days ?? usualDays,
    events,
    mechanisms: without && Object.fromEntries(without.map(key => [key, 0])),
    replications,
    strategies: Object.fromEntries(setting.strategies.map(id => [id, { ...inAllArms, ...strategies[id] }])),
  });
}

/** One campaign. */
const usualDays = 28;

/** Without what is not said. */
function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, plain(part)]])),
  );
}

// One role for each column, all columns of a table considered: the mapping first, then names and contents.
import { CreeplineError, type Problem } from '../core/errors.ts';
import type { FactName } from '../model/population/audience.ts';
import type { TextColumn } from './column.ts';
import { meaningOf, type Reader } from './meanings.ts';
import type { Read } from './numbers.ts';
import { explainIgnored } from './report.ts';
import { outcomeToldBy, roleOf } from './trial.ts';
import { contextOf, topicReader, understand, type Context, type Understood } from './understand.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';

/** A column and what it is taken for, all columns of a table considered. */
export interface Role {
  column: TextColumn;
  found: Understood;
}

/** What each column is taken for: as the mapping says, else as names and contents do. No two tell the same. */
export function assignRoles(
  columns: readonly TextColumn[],
  topics: readonly string[],
  file: string,
  mapping?: Mapping,
): Role[] {
  const context = contextOf(columns, topics);
  const problems: Problem[] = [];
  const roles = columns.map(column => {
    const own = mapping?.columns.get(column.plain);
    return {
      column,
      found: own === undefined ? understand(column, context) : asMapped(column, own, context, file, problems),
    };
  });
  const settled = settle(roles, file, problems);
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  const numeric = settled
    .filter(({ found }) => found.fact !== undefined && numericFacts.includes(found.fact))
    .map(({ column }) => column);
  return settled.map(role => ({
    ...role,
    found: { ...role.found, ...explainIgnored(role.column, role.found, numeric) },
  }));
}

/** before all that was guessed */
const mapped = -1;
const numericFacts: readonly FactName[] = ['age', 'sinceVisit', 'spend', 'orders'];
const said = 'the mapping says so';

function asMapped(
  column: TextColumn,
  { trait, unit, codes, missing }: ColumnMapping,
  context: Context,
  file: string,
  problems: Problem[],
): Understood {
  if (trait === 'ignore') return { status: 'ignored', because: said };
  if (trait === 'outcome') return { status: 'outcome', meaning: 'outcome of a test', because: said, isForeign: true };
  if (trait === 'id')
    return {
      status: 'used',
      meaning: 'identifier',
      because: `${said}; only a hash of it is kept`,
      isKey: true,
      isForeign: true,
      rank: mapped,
    };
  const topic = trait.startsWith('bought.') ? trait.slice('bought.'.length) : undefined;
  const meaning = topic === undefined ? meaningOf(trait as Exclude<typeof trait, `bought.${string}`>) : undefined;
  const plainReader: Reader = meaning?.reader(column, unit) ?? { read: topicReader(column) ?? (() => undefined) };
  const reader: Reader = {
    ...plainReader,
    read: withCodes(plainReader.read, codes, missing),
    ...(plainReader.readHigh === undefined ? {} : { readHigh: withCodes(plainReader.readHigh, codes, missing) }),
  };
  if (!understandsAny(column, reader.read))
    problems.push({
      file,
      line: 1,
      path: column.name,
      message: `none of its cells is what the mapping says, ${trait}: ${meaning?.allowed ?? 'yes or no, or an amount'}`,
    });
  const leaks = roleOf(column, context.trial) !== undefined || outcomeToldBy(column, context.trial) !== undefined;
  return {
    status: 'used',
    meaning: meaning?.means ?? `interest in the topic ${topic}`,
    because: leaks ? `${said}, but it came with the outcome of the test and tells it` : said,
    reader,
    allowed: meaning?.allowed ?? 'yes or no, or an amount',
    rank: mapped,
    ...(leaks ? { leaks: true as const } : {}),
    ...(leaks ? { isForeign: true as const } : {}),
    ...(topic === undefined ? { fact: meaning!.fact } : { topic }),
  };
}

function withCodes(read: Read, codes: ColumnMapping['codes'] = {}, missing: ColumnMapping['missing'] = []): Read {
  return cell => (missing.includes(cell) ? null : Object.hasOwn(codes, cell) ? codes[cell] : read(cell));
}

function understandsAny(column: TextColumn, read: Read): boolean {
  for (let code = 0; code < column.size; code++) if (typeof read(column.text(code)) === 'number') return true;
  return false;
}

/** What a column tells that must be told once only. */
function toldBy({ fact, topic, isKey }: Understood): string | undefined {
  return isKey ? 'id' : (fact ?? (topic === undefined ? undefined : `bought.${topic}`));
}

/** Of several columns that tell the same the one with the better name counts, wherever they stand. */
function settle(roles: readonly Role[], file: string, problems: Problem[]): Role[] {
  const best = new Map<string, Role>();
  for (const role of roles) {
    const told = toldBy(role.found);
    const rival = told === undefined ? undefined : best.get(told);
    if (told !== undefined && (rival === undefined || byClarity(role, rival) < 0)) best.set(told, role);
  }
  return roles.map(role => {
    const told = toldBy(role.found);
    const chosen = told === undefined ? role : best.get(told)!;
    if (chosen === role) return role;
    if (role.found.rank === mapped)
      problems.push({
        file,
        line: 1,
        path: role.column.name,
        message: `mapped to ${told}, as ${chosen.column.name} is`,
      });
    const { isForeign } = role.found;
    return {
      column: role.column,
      found: {
        status: 'ignored',
        because: `another column already tells it: ${chosen.column.name}`,
        ...(isForeign === undefined ? {} : { isForeign }),
      },
    };
  });
}

function byClarity(a: Role, b: Role): number {
  return (a.found.rank ?? 0) - (b.found.rank ?? 0) || (a.column.plain < b.column.plain ? -1 : 1);
}

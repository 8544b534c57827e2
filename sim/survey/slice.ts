// The part of the story that leads to one score: an answer to a survey comes from the very equations that judge messages.
import { compileStory, sourcesOf } from '../engine/program.ts';
import type { Program, Source, Statement } from '../language/index.ts';
import type { Scenario } from '../model/world/scenario.ts';

type Replaced = Pick<Scenario, 'equations'>;

interface Line {
  source: string;
  text: string;
  reads: ReadonlySet<string>;
}

export interface Slice {
  sources: Source[];
  /** names that these equations read and do not set themselves */
  leaves: ReadonlySet<string>;
}

/** The equations behind some signals, in their own words and order, for everybody. They stop at names that are `given`. */
export function sliceStory(targets: readonly string[], given: ReadonlySet<string>, replaced: Replaced): Slice {
  const lines = linesOf(compileStory(replaced).program, sourcesOf(replaced));
  const wanted = new Set<string>();
  const leaves = new Set<string>();
  const visit = (name: string): void => {
    const line = given.has(name) ? undefined : lines.get(name);
    if (line === undefined) leaves.add(name);
    else if (!wanted.has(name)) {
      wanted.add(name);
      line.reads.forEach(visit);
    }
  };
  targets.forEach(visit);
  return { sources: inOrder(lines, wanted), leaves };
}

function inOrder(lines: ReadonlyMap<string, Line>, wanted: ReadonlySet<string>): Source[] {
  const texts = new Map<string, string>();
  for (const [name, { source, text }] of lines)
    if (wanted.has(name)) texts.set(source, `${texts.get(source) ?? 'for everyone:\n'}${text}\n`);
  return [...texts].map(([name, text]) => ({ name, text }));
}

const known = new WeakMap<Program, ReadonlyMap<string, Line>>();

/** Every equation that sets a signal, by the name of the signal. */
function linesOf(program: Program, sources: readonly Source[]): ReadonlyMap<string, Line> {
  const lines = known.get(program) ?? findLines(program, sources);
  known.set(program, lines);
  return lines;
}

function findLines({ body }: Program, sources: readonly Source[]): ReadonlyMap<string, Line> {
  const all = flatten(body);
  const texts = new Map(sources.map(({ name, text }) => [name, text.split('\n')]));
  const lines = new Map<string, Line>();
  all.forEach((statement, k) => {
    if (statement.type !== 'equation' || statement.target?.role !== 'signal') return;
    const {
      at: { file, line },
      name,
    } = statement;
    const next = all[k + 1];
    const end = next?.at.file === file ? next.at.line - 1 : undefined;
    const text = texts
      .get(file)!
      .slice(line - 1, end)
      .map(each => `  ${each}`)
      .join('\n');
    lines.set(name, { source: file, text, reads: namesIn(statement.expression) });
  });
  return lines;
}

function flatten(statements: readonly Statement[]): Statement[] {
  return statements.flatMap(statement =>
    statement.type === 'block' ? [statement, ...flatten(statement.body)] : [statement],
  );
}

type Expression = Extract<Statement, { type: 'equation' }>['expression'];

function namesIn(expression: Expression, into: Set<string> = new Set()): Set<string> {
  if (expression.op === 'name') into.add(expression.name);
  for (const arg of expression.args) namesIn(arg, into);
  return into;
}

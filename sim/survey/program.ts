// The program behind one form of question.
import { compileStory } from '../engine/program.ts';
import { dictionary } from '../engine/specs.ts';
import type { Form } from './schema.ts';
import {
  checkProgram,
  compile,
  type ColumnSpec,
  type Compiled,
  type ParameterSpec,
  type Program,
} from '../language/index.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { answerColumns, answering, answerParameters } from './forms.ts';
import { givenNames } from './inputs.ts';
import { sliceStory } from './slice.ts';

export interface FormProgram {
  program: Program;
  compiled: Compiled;
}

/** One form of question, ready to be put to everybody: the equations of the story behind it, then those of the answer. */
export function compileForm(form: Form, replaced: Pick<Scenario, 'equations'>): FormProgram {
  const { from, equations } = answering[form];
  const given = givenNames();
  const { sources, leaves } = sliceStory(from, given, replaced);
  const own = Object.entries(answerColumns).filter(
    ([name]) => leaves.has(name) || new RegExp(`\\b${name}\\b`).test(equations),
  );
  const columns: Record<string, ColumnSpec> = Object.fromEntries(own);
  const parameters: Record<string, ParameterSpec> = { ...answerParameters };
  const { signals } = compileStory(replaced).program;
  for (const name of leaves) {
    if (Object.hasOwn(columns, name)) continue;
    const column = columnOf(name);
    const signal = signals.find(each => each.name === name);
    if (signal !== undefined) parameters[name] = asParameter({ ...signal, min: signal.low, max: signal.high });
    else if (column === undefined) parameters[name] = dictionary.parameters[name]!;
    else if (given.has(name)) parameters[name] = asParameter(column.spec);
    else columns[column.name] = column.spec;
  }
  const program = checkProgram([...sources, { name: 'answer', text: `for everyone:${equations}` }], {
    columns,
    parameters,
  });
  return { program, compiled: compile(program) };
}

/** A name may also mean the column as it was in the morning. */
function columnOf(name: string): { name: string; spec: ColumnSpec } | undefined {
  const morning = /^previous([A-Z])(.*)$/.exec(name);
  const column = morning === null ? name : morning[1]!.toLowerCase() + morning[2]!;
  const spec = dictionary.columns[column];
  return spec && { name: column, spec };
}

function asParameter({
  kind = 'number',
  size = 1,
  min,
  max,
}: Pick<ColumnSpec, 'kind' | 'size' | 'min' | 'max'>): ParameterSpec {
  return { kind, size, min, max, default: Math.max(min, Math.min(max, 0)) };
}

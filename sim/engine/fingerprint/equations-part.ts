// The equations: their text, and what a few days of them make of people and numbers that nobody drew.
import { dayKey } from '../../core/chance.ts';
import { createMachine, packParameters } from '../../language/index.ts';
import type { ColumnSpec, ParameterSpec } from '../../language/index.ts';
import { ledgerColumns } from '../../model/world/columns.ts';
import { compileStory, sourcesOf } from '../program.ts';
import { dictionary } from '../specs.ts';
import { spreadWithin, type Digestible } from './canonical-values.ts';

const people = 96;
const days = 3;
/** Columns of counts and cents lie between 0 and this. */
const most = 3;

const asItStands = { equations: {} };

export function equationsPart(): Digestible {
  return [sourcesOf(asItStands), columns(), daysOfEquations()];
}

/** The dictionary of columns without its words. */
function columns(): Digestible {
  return Object.entries(dictionary.columns).map(([name, { store, kind, size, min, max, initial }]) => [
    name,
    store,
    kind,
    size,
    min,
    max,
    initial,
  ]);
}

function daysOfEquations(): Digestible {
  const { program, compiled } = compileStory(asItStands);
  const machine = createMachine(compiled, program, { people, arms: 1 });
  for (const [name, spec] of Object.entries(dictionary.columns)) machine.writeColumn(name, columnOf(name, spec));
  machine.setParameters(
    packParameters(
      program,
      Object.fromEntries(Object.entries(dictionary.parameters).map(([name, spec]) => [name, numbersOf(name, spec)])),
    ),
  );
  return Array.from({ length: days }, (_, day) => {
    machine.clearTotals();
    machine.runDay(dayKey(7, 0, day));
    // the state's digest leaves the ledger out
    return [machine.totals(), machine.stateDigest(), Object.keys(ledgerColumns).map(name => machine.readColumn(name))];
  });
}

function columnOf(name: string, spec: ColumnSpec): Float32Array {
  return Float32Array.from({ length: people * (spec.size ?? 1) }, (_, at) => spreadWithin(name, at, spec, most));
}

function numbersOf(name: string, spec: ParameterSpec): number[] {
  return Array.from({ length: spec.size ?? 1 }, (_, at) => spreadWithin(name, at, spec));
}

// Prints the milliseconds from the text of the model to its first day run, in a process that has done nothing else.
import { performance } from 'node:perf_hooks';
import { dayKey } from '../../sim/core/chance.ts';
import { compileStory } from '../../sim/engine/program.ts';
import { createMachine, packParameters } from '../../sim/language/index.ts';

const begin = performance.now();
const { program, compiled } = compileStory({ equations: {} });
const machine = createMachine(compiled, program, { people: 1, arms: 1 });
machine.setParameters(packParameters(program));
machine.runDay(dayKey(42, 0, 0));
console.log(performance.now() - begin);

// The equation language: text → program → one person explained (interpret) or everybody at once (compile, machine).
export type { ColumnKind, ColumnSpec, ColumnStore, Dictionary, ParameterSpec } from './dictionary.ts';
export type { Block, Equation, Expression, Spot, Statement, Tally, Variable } from './syntax.ts';
export type { Decision, Names, Program, Source, TallyInfo } from './program.ts';
export { checkProgram } from './check.ts';
export { packParameters } from './parameters.ts';
export { interpret } from './interpret.ts';
export type { Day, Person, Step, Trace } from './interpret.ts';
export { scoreOf, termsOf } from './terms.ts';
export type { Factor, Term } from './terms.ts';
export { renderText } from './render.ts';
export { renderMath } from './render-math.ts';
export type { Labels } from './render.ts';
export { compile } from './compile.ts';
export type { Compiled } from './compile.ts';
export { createMachine } from './machine.ts';
export type { Machine, MachineSize } from './machine.ts';

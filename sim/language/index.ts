// The equation language: text → program → one person explained (interpret) or everybody at once (compile, machine).
export type { ColumnSpec, Dictionary, ParameterSpec } from './dictionary.ts';
export type { Statement } from './syntax.ts';
export type { Program, Source } from './program.ts';
export { checkProgram } from './check.ts';
export { packParameters } from './parameters.ts';
export { interpret } from './interpret.ts';
export type { Day, Person, Step, Trace } from './interpret.ts';
export { scoreOf, termsOf } from './terms.ts';
export { renderText } from './render.ts';
export { renderMath } from './render-math.ts';
export { compile } from './compile.ts';
export type { Compiled } from './compile.ts';
export { createMachine } from './machine.ts';
export type { Machine } from './machine.ts';

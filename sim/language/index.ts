// The equation language: text → program → one person explained (interpret) or everybody at once (compile, machine).
export type { ColumnSpec, Dictionary, ParameterSpec } from './text/dictionary.ts';
export { Flaw, type Spot, type Statement } from './text/syntax.ts';
export { needShort, patternOf, tokenize } from './text/tokens.ts';
export { Arithmetic } from './text/arithmetic.ts';
export type { Program, Source } from './text/program.ts';
export { checkProgram } from './text/check.ts';
export { packParameters } from './text/parameters.ts';
export { interpret } from './text/interpret.ts';
export type { Day, Person, Step, Trace } from './text/interpret.ts';
export { scoreOf, termsOf } from './text/terms.ts';
export { renderText } from './text/render.ts';
export { renderMath } from './text/render-math.ts';
export { compile } from './wasm/compile.ts';
export type { Compiled } from './wasm/compile.ts';
export { createMachine } from './wasm/machine.ts';
export { missingSupport } from './wasm/support.ts';
export type { Machine } from './wasm/machine.ts';

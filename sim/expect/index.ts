// Lines that say what must come out, and measures of findings: read, worked out and judged.
export { judgeExpectations, type ExpectResult } from './judge.ts';
export { extraMeasures, extrasOf, metricsOf, observeMeasure, strategiesOf } from './observe.ts';
export { levelsOf, type AskedAnswer, type Measure } from './quantity.ts';
export { readExpectations, readMeasure } from './read.ts';
export type { KnownAnswers } from './resolve.ts';

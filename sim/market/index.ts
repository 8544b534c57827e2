export { wordOfMouth } from './word-of-mouth.ts';
export { cost } from './cost.ts';
export { settle } from './settle.ts';

export { citationsOf, loadSources, type Citations } from './citations.ts';
export { readCitingFile, type CitingFile } from './citing-file.ts';
export type { ModelNumber } from './numbers.ts';

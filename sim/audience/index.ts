// Tables of customers become an audience: facts about people without anything that names them.
export type { ByteSource } from './bytes.ts';
export { importAudience, readAudience, type ImportOptions } from './import.ts';
export { audienceToJson, parseAudience } from './json-file.ts';
export { readJsonText } from './json-text.ts';
export { parseMapping, type Mapping } from './mapping.ts';
export { audienceToCsv } from './write-csv.ts';

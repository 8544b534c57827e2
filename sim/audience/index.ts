export { audienceToCsv } from './write-csv.ts';
export { audienceToJson, parseAudience } from './file.ts';
export { importAudience, type ImportOptions } from './import.ts';
export { readAudience } from './read-audience.ts';
export type { ByteSource } from './source.ts';
export { mappingJsonSchema, parseMapping, type Mapping } from './mapping.ts';

export { parseScenario } from './scenario.ts';
export { scenarioFromJson, scenarioToJson } from './scenario-json.ts';
export { scenarioSchema } from './scenario-schema.ts';
export { applySettings, type Setting } from './settings.ts';
export { parseStrategy } from './strategy.ts';
export { strategySchema } from './strategy-schema.ts';
export { decodeToken, encodeToken } from './tokens.ts';
export type { FileOptions } from './scenario-files.ts';
export type { Json } from './schema-json.ts';

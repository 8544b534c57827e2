// Which sources a file of scenarios, findings or surveys names, whatever else it says.
import { readYaml } from '../io/yaml.ts';

export interface CitingFile {
  id: string;
  /** what it is about, in its own words */
  says: string;
  sources: readonly string[];
}

/** Reads no more than this, so that a file with a fault elsewhere can still be found. */
export function readCitingFile(text: string, file: string): CitingFile {
  const whole = fieldsOf(readYaml(text, file).value);
  const finding = fieldsOf(whole['finding']);
  const keys = [
    whole['source'],
    finding['source'],
    ...(Array.isArray(whole['sources']) ? (whole['sources'] as unknown[]) : []),
  ];
  const says = [finding['statement'], whole['title']].find(isText) ?? '';
  return { id: isText(whole['id']) ? whole['id'] : file, says, sources: [...new Set(keys.filter(isText))] };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter, Node, Pair } from 'yaml';
import { invalid } from '../core/errors.ts';
import type { Place, Problem } from '../core/errors.ts';
import { mostLevels, mostValues, named, problemOfKey, problemOfNumber, problemOfText } from './schema-json.ts';
import type { Json, Path } from './schema-json.ts';

interface Offsets {
  key: number;
  value: number;
}

/** Walks a YAML document: plain data only, every place remembered, every hazard reported. */
export class YamlReader {
  readonly problems: Problem[] = [];
  private readonly document: Document.Parsed;
  private readonly lines: LineCounter;
  private readonly file: string;
  private readonly offsets = new Map<string, Offsets>();
  private values = 0;

  constructor(document: Document.Parsed, lines: LineCounter, file: string) {
    this.document = document;
    this.lines = lines;
    this.file = file;
  }

  readDocument(): Json {
    if (this.document.directives?.yaml.version !== '1.2') this.report('only YAML 1.2 is read', [], 0);
    return this.read(this.document.contents, [], 0, 0);
  }

  /** Of what is not there, the place of what surrounds it. */
  placeOf(path: Path, part: keyof Offsets): Place {
    const whole = this.offsets.get(keyOf(path));
    if (whole !== undefined) return { ...this.at(whole[part]), ...named(path) };
    let length = path.length - 1;
    while (length > 0 && !this.offsets.has(keyOf(path.slice(0, length)))) length--;
    const around = this.offsets.get(keyOf(path.slice(0, Math.max(0, length))));
    return { ...this.at(around?.value ?? 0), ...named(path) };
  }

  report(message: string | undefined, path: Path, offset: number): null {
    if (message !== undefined) this.problems.push({ ...this.at(offset), ...named(path), message });
    return null;
  }

  private at(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line, column: col };
  }

  /** `around` stands in where a value is left out and has no place of its own. */
  private read(node: Node | null, path: Path, key: number, around: number): Json {
    const offset = node?.range?.[0] ?? around;
    this.offsets.set(keyOf(path), { key, value: offset });
    if (path.length > mostLevels || ++this.values > mostValues)
      throw invalid('too much data, or nested too deeply', this.at(offset));
    if (node === null) return null;
    if (isAlias(node)) return this.readAlias(node.resolve(this.document), node.source, path, { key, value: offset });
    if (node.tag !== undefined) return this.report(`tags such as ${node.tag} are not read`, path, offset);
    if (isScalar(node)) return this.readScalar(node.value, path, offset);
    if (isSeq<Node | null>(node)) return node.items.map((item, i) => this.read(item, [...path, i], offset, offset));
    if (isMap<Node, Node | null>(node)) return this.readMap(node.items, path, offset);
    return this.report('not a value', path, offset);
  }

  /** An alias is read anew each time it is used: the limit on the number of values also limits aliases of aliases. */
  private readAlias(target: Node | undefined, name: string, path: Path, offsets: Offsets): Json {
    if (target === undefined) return this.report(`there is no anchor &${name} before this`, path, offsets.value);
    return this.read(target, path, offsets.key, offsets.value);
  }

  private readScalar(scalar: unknown, path: Path, offset: number): Json {
    if (scalar === null || typeof scalar === 'boolean') return scalar;
    if (typeof scalar === 'number')
      return this.report(problemOfNumber(scalar), path, offset) ?? (scalar === 0 ? 0 : scalar);
    if (typeof scalar === 'string') return this.report(problemOfText(scalar), path, offset) ?? scalar;
    return this.report('neither text nor a number', path, offset);
  }

  private readMap(pairs: readonly Pair<Node, Node | null>[], path: Path, around: number): Json {
    const entries = new Map<string, Json>();
    for (const { key, value } of pairs) {
      const offset = key.range?.[0] ?? around;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string') {
        this.report('a key must be text', path, offset);
        continue;
      }
      this.report(problemOfKey(name), path, offset);
      if (entries.has(name)) this.report('given twice', [...path, name], offset);
      entries.set(name, this.read(value, [...path, name], offset, offset));
    }
    return Object.fromEntries(entries);
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

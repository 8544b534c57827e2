import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A file of the project; `path` is relative to its top. */
export interface Source {
  path: string;
  text: string;
}

/** Every file that git would keep: those it has, and new ones that it does not ignore. */
export function projectFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return list.split('\0').filter(path => path !== '' && existsSync(join(root, path)));
}

export function readSource(path: string): Source {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

const stringOrComment = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

const blank = (part: string) => part.replace(/[^\n]/g, ' ');
const isComment = (part: string) => part.startsWith('/');
const isPlainTemplate = (part: string) => part.startsWith('`') && !part.includes('${');

/** The code without comments and templates; line numbers stay. */
export function stripComments(text: string): string {
  return text.replace(stringOrComment, part => (isComment(part) || isPlainTemplate(part) ? blank(part) : part));
}

/** The code without comments and without what stands between quotation marks; line numbers stay. */
export function stripText(text: string): string {
  return text.replace(stringOrComment, part => (part.startsWith('`') && !isPlainTemplate(part) ? part : blank(part)));
}

/** What a file imports, in any of the ways there are, type imports and workers included. */
export function importsOf(text: string): string[] {
  const ways = [
    /(?<=[\s}*])from\s*(['"])([^'"\n]+)\1/g,
    /\bimport\s*\(?\s*(['"])([^'"\n]+)\1/g,
    /\bnew\s+URL\(\s*(['"])([^'"\n]+)\1\s*,\s*import\.meta\.url/g,
  ];
  const code = stripComments(text);
  return ways.flatMap(way => Array.from(code.matchAll(way), match => match[2]!));
}

export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

// What no file may contain. Each rule gives its complaints about one file, `path:line what`.
import { basename } from 'node:path';
import { lineOf, stripComments, stripText, type Source } from './source-text.ts';

const isCode = (path: string) => /\.(tsx?|mjs)$/.test(path);

function find(path: string, text: string, pattern: RegExp, what: string): string[] {
  return Array.from(
    text.matchAll(pattern),
    match => `${path}:${lineOf(text, match.index)} ${what}: ${match[0].trim()}`,
  );
}

const unlikeElsewhere =
  /\bMath\.(random|exp|expm1|log|log2|log10|log1p|pow|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot)\b|\*\*(?!\s*-?\d)|\.(localeCompare|toLocale\w+)\b/g;
const outsideWorld =
  /(?<![.\w])(Date|Intl|process|console|performance|crypto|globalThis|fetch|setTimeout|setInterval)\b(?!\s*:)/g;

/** `sim` gives the same bits everywhere: no clock, no screen, no chance of its own, no function that engines compute differently. */
export function checkPurity({ path, text }: Source): string[] {
  if (!path.startsWith('sim/') || !path.endsWith('.ts') || path.endsWith('.d.ts')) return [];
  const code = stripText(text);
  return [
    ...find(path, code, unlikeElsewhere, 'differs between machines'),
    ...find(path, code, outsideWorld, 'is not of the model'),
  ];
}

export const mostLines = 400;

export function checkSize({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  return isCode(path) && lines > mostLines
    ? [`${path}: ${lines} lines, at most ${mostLines}: is there a second concept inside?`]
    : [];
}

/** Tests run all the time, whole; those that need data or a browser say so with skipIf. */
export function checkTests({ path, text }: Source): string[] {
  if (!path.startsWith('test/')) return [];
  return find(path, stripText(text), /\b(it|test|describe|suite)\.(skip|only|todo|fails)\b/g, 'narrowed test');
}

/** Compiled modules find each other by the names of their sources. */
export function checkEndings({ path, text }: Source): string[] {
  if (!isCode(path)) return [];
  const missing = /\b(?:from|import)\s*\(?\s*(['"])\.{1,2}\/[^'"\n]*(?<!\.(?:tsx?|mjs|json|css))(?<!\?[\w&]+)\1/g;
  return find(path, stripComments(text), missing, 'import without the ending of its file');
}

/** Files are named after their main export: kebab-case, React components PascalCase. */
export function checkName({ path }: Source): string[] {
  if (!isCode(path)) return [];
  const name = basename(path).replace(/(\.(test|config|d))?\.(tsx?|mjs)$/, '');
  const kebab = /^[a-z\d]+(-[a-z\d]+)*$/.test(name);
  const pascal = path.endsWith('.tsx') && /^([A-Z][a-z\d]*)+$/.test(name);
  return kebab || pascal ? [] : [`${path}: neither kebab-case nor a PascalCase.tsx`];
}

// The brackets keep this file from containing what it forbids.
const foreignWords = /(?<![.\w])\/(?:wor[k]|tm[p]|roo[t]|hom[e])\/|subagen[t]|this workplac[e]|before-sto[p]/gi;

/** The project speaks of itself alone: no path of the machine that it was written on. */
export function checkWords({ path, text }: Source): string[] {
  return path === 'package-lock.json' ? [] : find(path, text, foreignWords, 'does not belong here');
}

const topLevel = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'cli',
  'web',
  'sim',
  'scenarios',
  'test',
  'README.md',
  'LICENSE',
];

export function checkTop({ path }: Source): string[] {
  const top = path.split('/')[0]!;
  return top.startsWith('.') || topLevel.includes(top) ? [] : [`${top}: not one of the agreed names at the top`];
}

// The worker computes and explains nothing: what is said of levers, metrics and parameters is sent once, with the page.
import type { Plugin } from 'vite';

const spoken = /\/sim\/(strategy|metrics|living|perception|response|memory|market)\//;
const text = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;

/** `doc: '…'` and the like in a definition. */
const sentences = new RegExp(String.raw`\b(doc|says|limits|label|source):\s*${text}`, 'g');
/** The fifth argument of `param(key, value, range, unit, doc, source)`. */
const parameters = new RegExp(String.raw`(\bparam\(\s*${text},[^'"\[]*\[[^\]]*\],\s*${text},\s*)${text}`, 'g');

export function wordlessPlugin(): Plugin {
  return {
    name: 'creepline-wordless',
    enforce: 'pre',
    transform: (code, id) => (spoken.test(id) ? { code: code.replace(sentences, "$1: ''").replace(parameters, "$1''"), map: null } : undefined),
  };
}

// The worker computes and explains nothing: what is said of levers, metrics and parameters is sent once, with the page.
import type { Plugin } from 'vite';

const spoken = /\/sim\/(metrics|model\/(strategy|living|perception|response|memory|market))\//;
const text = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;

/** `doc: '…'` and the like in a definition. */
const sentences = new RegExp(String.raw`\b(doc|says|limits|label|source):\s*${text}`, 'g');
/** Why a mechanism is as it is. */
const reasons = /\bwhy:\s*prose\(\s*`(?:[^`\\]|\\.)*`,?\s*\)/g;
/** The fifth argument of `param(key, value, range, unit, doc, source)`. */
const parameters = new RegExp(String.raw`(\bparam\(\s*${text},[^'"\[]*\[[^\]]*\],\s*${text},\s*)${text}`, 'g');

/** Who people are is told by the page, from a worker; what becomes of them is told in documents alone. */
const dictionary = /\/sim\/model\/world\/columns\.ts$/;
const untold = 'export const stateColumns';

export function wordlessPlugin(): Plugin {
  return {
    name: 'creepline-wordless',
    enforce: 'pre',
    transform: (code, id) => {
      if (spoken.test(id)) return { code: silence(code), map: null };
      if (!dictionary.test(id)) return undefined;
      const [told, rest = ''] = code.split(untold);
      return { code: `${told}${untold}${silence(rest)}`, map: null };
    },
  };
}

function silence(code: string): string {
  return code.replace(sentences, "$1: ''").replace(reasons, "why: ''").replace(parameters, "$1''");
}

// The stored validation, as a module of its own that is sent when somebody asks for the evidence.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const file = fileURLToPath(new URL('../../scenarios/evidence/validation.json', import.meta.url));
const name = 'virtual:validation';

export function validationPlugin(): Plugin {
  return {
    name: 'creepline-validation',
    resolveId: asked => (asked === name ? `\0${name}` : undefined),
    load(asked) {
      if (asked !== `\0${name}`) return undefined;
      if (!existsSync(file)) return 'export const validation = null;';
      this.addWatchFile(file);
      return `export const validation = ${readFileSync(file, 'utf8')};`;
    },
  };
}

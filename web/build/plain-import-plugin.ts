// Nothing is preloaded and there is one style sheet: the helper that would see to both need not be sent.
import type { Plugin } from 'vite';

export function plainImportPlugin(): Plugin {
  return {
    name: 'creepline-plain-import',
    enforce: 'post',
    transform: (_, id) =>
      id.includes('vite/preload-helper')
        ? { code: 'export const __vitePreload = load => load();', map: null }
        : undefined,
  };
}

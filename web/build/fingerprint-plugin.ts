// The fingerprint of the model that the page is built with: worked out once, so that no visitor waits for it.
import { modelFingerprint } from '../../sim/index.ts';
import type { Plugin } from 'vite';

const name = 'virtual:fingerprint';

export function fingerprintPlugin(): Plugin {
  return {
    name: 'creepline-fingerprint',
    resolveId: asked => (asked === name ? `\0${name}` : undefined),
    load: asked =>
      asked === `\0${name}` ? `export const fingerprint = ${JSON.stringify(modelFingerprint())};` : undefined,
  };
}

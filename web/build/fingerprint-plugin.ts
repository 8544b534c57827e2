// The fingerprint of the model that the page is built with stands in place of what works it out: no visitor waits for that, and
// neither the page nor its worker, which lacks words that the model has, carries it.
import { modelFingerprint } from '../../sim/index.ts';
import type { Plugin } from 'vite';

const place = /\/sim\/engine\/fingerprint\/work-out\.ts$/;

export function fingerprintPlugin(): Plugin {
  return {
    name: 'creepline-fingerprint',
    enforce: 'pre',
    load: id =>
      place.test(id) ? `export const workOutFingerprint = () => ${JSON.stringify(modelFingerprint())};` : undefined,
  };
}

/** The simulator and its parsers cost a tenth of a second to load: help and completion must not pay for it. */
export function loadSimulator(): Promise<typeof import('../../sim/index.ts')> {
  return import('../../sim/index.ts');
}

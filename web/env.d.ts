/// <reference types="vite/client" />

/** Made by web/build/scenarios-plugin.ts. */
declare module 'virtual:scenarios' {
  import type { Scenario } from '../sim/index.ts';
  export const flagship: Scenario;
}

declare module 'virtual:scenarios/others' {
  import type { Scenario } from '../sim/index.ts';
  export const scenarios: readonly Scenario[];
}

/** Made by web/build/validation-plugin.ts; null where none is stored. */
declare module 'virtual:validation' {
  import type { ValidationReport } from '../sim/index.ts';
  export const validation: ValidationReport | null;
}

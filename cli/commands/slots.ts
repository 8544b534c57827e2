import type { Positional } from './command.ts';

export const scenarioSlot: Positional = {
  name: 'scenario',
  doc: 'a shipped scenario (creepline scenario list), a file, or - for stdin',
  names: 'scenario',
};

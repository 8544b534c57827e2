import { paint } from '../host/look.ts';
import type { View } from './view.ts';

export interface Replayed {
  scenario: string;
  expected: string;
  found: string;
  same: boolean;
}

export function viewReplay(replayed: Replayed): View {
  const { scenario, expected, found, same } = replayed;
  return {
    json: { schemaVersion: '1.0', ...replayed },
    table: { columns: ['scenario', 'expected', 'found', 'same'], rows: [[scenario, expected, found, same]] },
    human: look =>
      same
        ? `${paint(look, 'green', 'same')}: ${scenario} gave digest ${found} again`
        : `${paint(look, 'red', 'different')}: ${scenario} gave digest ${found}, the file says ${expected}`,
  };
}

import { peopleRows, type PersonRow } from './people-rows.ts';
import { clamp } from './ui-state.ts';
import type { View } from './view.ts';

export const crowdTabs = ['people', 'all'] as const;

/** The person under the cursor: the crowd and the list of people share one. */
export function selectedPerson(view: View): PersonRow | undefined {
  const rows = peopleRows(view);
  return rows[clamp(view.ui.cursors.people, rows.length)];
}

import { markOf } from '../charts/person-mark.ts';
import { matches } from './fuzzy.ts';
import { comparedArms, type View } from './view.ts';
import { clamp } from './ui-state.ts';

/** One followed person under the compared strategies. */
export interface PersonRow {
  id: number;
  /** position among the followed */
  index: number;
  name: string | undefined;
  statuses: readonly number[];
  engagement: readonly number[];
  creepiness: readonly number[];
}

export const peopleTabs = ['all', 'outcome differs', 'no longer customers'] as const;

export function peopleRows(view: View): PersonRow[] {
  const followed = comparedArms(view).flatMap(({ frame }) => frame?.followed ?? []);
  const [first] = followed;
  if (first === undefined) return [];
  const filter = view.ui.filters.people;
  const rows: PersonRow[] = [];
  first.ids.forEach((id, index) => {
    const statuses = followed.map(({ status }) => status[index]!);
    if (!belongsTo(view.ui.tabs.people, statuses)) return;
    // names are made only for rows that are drawn, unless names are what is looked for
    const name = filter === '' ? undefined : view.names.of(id)?.name;
    const words = statuses.map(status => markOf(status).word).join(' ');
    if (!matches(filter, `${id} ${name ?? ''} ${words}`)) return;
    rows.push({
      id,
      index,
      name,
      statuses,
      engagement: followed.map(({ engagement }) => engagement[index]!),
      creepiness: followed.map(({ creepiness }) => creepiness[index]!),
    });
  });
  return rows;
}

function belongsTo(tab: number, statuses: readonly number[]): boolean {
  if (tab === 1) return statuses.some(status => status !== statuses[0]);
  return tab === 0 || statuses.some(status => status !== 0);
}

export const crowdTabs = ['people', 'all'] as const;

/** The person under the cursor: the crowd and the list of people share one. */
export function selectedPerson(view: View): PersonRow | undefined {
  const rows = peopleRows(view);
  return rows[clamp(view.ui.cursors.people, rows.length)];
}

import { isPane, panes, type Context } from '../state/panes.ts';
import type { Action } from './action.ts';

export interface Registry {
  actions: readonly Action[];
  find: (context: Context, key: string) => Action | undefined;
  /** all that can be done there, in the order of the registry */
  inContext: (context: Context) => Action[];
}

export const contexts: readonly Context[] = [
  ...panes,
  'diary',
  'share',
  'hurt',
  'strategies',
  'line',
  'help',
  'palette',
  'filter',
  'person',
  'edit',
];

/** Refuses two actions with one name, or with one key in one place. */
export function createRegistry(actions: readonly Action[]): Registry {
  const problems = [...repeatedIds(actions), ...contexts.flatMap(context => conflicts(context, actions))];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const inContext = (context: Context) => actions.filter(action => appliesIn(action, context));
  const tables = new Map(
    contexts.map(context => [
      context,
      new Map(inContext(context).flatMap(action => action.keys.map(key => [key, action] as const))),
    ]),
  );
  return { actions, inContext, find: (context, key) => tables.get(context)?.get(key) };
}

function appliesIn({ where }: Action, context: Context): boolean {
  if (where === 'always') return true;
  if (where === 'main') return context === 'diary' || isPane(context);
  return where === 'panes' ? isPane(context) : where.includes(context);
}

function repeatedIds(actions: readonly Action[]): string[] {
  const ids = actions.map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) < i).map(id => `two actions are called ${id}`);
}

function conflicts(context: Context, actions: readonly Action[]): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const { id, keys } of actions.filter(action => appliesIn(action, context))) {
    for (const key of keys) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      else problems.push(`in ${context}, the key ${key} belongs to ${owner} and to ${id}`);
    }
  }
  return problems;
}

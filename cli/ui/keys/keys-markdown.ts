import { paneTitles, type Context } from '../state/panes.ts';
import type { Action } from './action.ts';
import { showKeys } from './key-name.ts';
import type { Registry } from './registry.ts';

const titles: Record<Context, string> = {
  ...paneTitles,
  diary: 'Diary of a person',
  share: 'Replay and share',
  hurt: 'Who is hurt',
  strategies: 'Strategies beside each other',
  line: 'How far is too far',
  help: 'Help',
  palette: 'All actions',
  filter: 'Filter',
  person: 'Number of a person',
  edit: 'Changing a lever',
};

/** KEYS.md: every key of the terminal screen. */
export function keysMarkdown(registry: Registry): string {
  const everywhere = registry.actions.filter(({ where }) => where === 'main' || where === 'always');
  const inPanes = registry.actions.filter(({ where }) => where === 'panes');
  const sections = (Object.keys(titles) as Context[]).map(
    context =>
      [
        titles[context],
        registry.actions.filter(({ where }) => typeof where !== 'string' && where.includes(context)),
      ] as const,
  );
  return [
    '# Keys of the terminal screen',
    'Made from the key registry in `cli/ui/keys`; a test fails when the two differ.',
    ...section('Everywhere', everywhere),
    ...section('In every pane', inPanes),
    ...sections.flatMap(([title, actions]) => section(title, actions)),
    '',
  ].join('\n');
}

function section(title: string, actions: readonly Action[]): string[] {
  if (actions.length === 0) return [];
  return ['', `## ${title}`, '', '| keys | what they do |', '|---|---|', ...actions.map(row)];
}

function row({ keys, title }: Action): string {
  return `| ${showKeys(keys).replaceAll('|', '\\|')} | ${title} |`;
}

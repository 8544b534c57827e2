/** The panes in the order of their number keys. */
export const panes = ['time', 'crowd', 'metrics', 'levers', 'people'] as const;
export type Pane = (typeof panes)[number];

export const paneTitles: Record<Pane, string> = {
  time: 'Over time',
  crowd: 'Crowd',
  metrics: 'Numbers',
  levers: 'Levers',
  people: 'People',
};

/** Panes that hold a list which can be filtered. */
export const listPanes = ['metrics', 'levers', 'people'] as const satisfies readonly Pane[];
export type ListPane = (typeof listPanes)[number];

export function isListPane(pane: Pane): pane is ListPane {
  return (listPanes as readonly Pane[]).includes(pane);
}

/** Where keys go: a pane, or what lies over it. */
export type Context =
  | Pane
  | 'diary'
  | 'help'
  | 'palette'
  | 'share'
  | 'hurt'
  | 'strategies'
  | 'line'
  | 'filter'
  | 'person'
  | 'edit';

export function isPane(context: Context): boolean {
  return (panes as readonly Context[]).includes(context);
}

/** In these, letters are text. */
const textContexts = ['help', 'palette', 'filter', 'person', 'edit'] as const satisfies readonly Context[];

export function isTextContext(context: Context): boolean {
  return (textContexts as readonly Context[]).includes(context);
}

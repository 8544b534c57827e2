import type { Handler } from './command.ts';

/** Where the commands of a first word are: loaded only when one is run, and the simulator with them. */
const families: Readonly<Record<string, () => Promise<{ handlers: readonly Handler[] }>>> = {
  '': () => import('./live-or-report.ts'),
  run: () => import('./run.ts'),
  compare: () => import('./compare.ts'),
  line: () => import('./line.ts'),
  explain: () => import('./explain.ts'),
  replay: () => import('./replay.ts'),
  tui: () => import('./live-or-report.ts'),
  web: () => import('./web.ts'),
  scenario: () => import('./scenario.ts'),
  strategy: () => import('./strategy.ts'),
  population: () => import('./population.ts'),
  metrics: () => import('./metrics.ts'),
  source: () => import('./source.ts'),
  survey: () => import('./survey.ts'),
  validate: () => import('./validate.ts'),
  model: () => import('./model.ts'),
  calibrate: () => import('./calibrate.ts'),
  schema: () => import('./schema.ts'),
  doctor: () => import('./doctor.ts'),
  completion: () => import('./completion.ts'),
};

/** What the command of this name does. Throws where a name of the specs has no handler, which is a defect. */
export async function loadHandler(name: string): Promise<Handler> {
  const family = families[name.split(' ')[0]!];
  const handler = (await family?.())?.handlers.find(each => each.name === name);
  if (handler === undefined) throw new Error(`the command ${name} has no handler`);
  return handler;
}

import type { LeverChange } from '../run/run-session.ts';
import { formatLever } from './format-value.ts';
import type { View } from './view.ts';

/** `day 37: predicted frequency.capPerWeek 2 → 5` */
export function describeChange({ levers }: Pick<View, 'levers'>, { tick, strategy, path, from, to }: LeverChange): string {
  const [key = '', field] = path.split('.');
  const spec = levers.find(lever => lever.spec.key === key)?.spec;
  const leaf = spec?.type === 'group' ? spec.fields.find(each => each.key === field) : spec;
  const say = (value: LeverChange['to']) => formatLever(value, leaf ?? { type: 'choice' });
  return `day ${tick}: ${strategy} ${path} ${say(from)} → ${say(to)}`;
}

import { invalid } from '../../sim/index.ts';
import { adoptDefault } from '../host/adopt-default.ts';
import { calibrateModel } from '../host/calibrate-model.ts';
import { findPriorHits } from '../host/find-prior-hits.ts';
import { readCalibration } from '../host/plausible-worlds.ts';
import { viewPriorHits } from '../format/view-prior-hits.ts';
import { viewCalibration } from '../format/view-calibration.ts';
import { calibrateSpec } from '../specs/model.ts';
import { handle } from './command.ts';

const usualSeed = 1;

export const handlers = [
  handle(calibrateSpec, async context => {
    const { quick, prior, adopt, only, seed, jobs, 'cross-validate': crossValidate } = context.flags;
    const file = context.positionals[0] ?? '';
    if (adopt) {
      const ensemble = await readCalibration(file);
      context.notes.say(`written: ${await adoptDefault(ensemble)}`);
      return { view: viewCalibration(ensemble) };
    }
    if (prior && quick) throw invalid('cannot be given together with --quick', { path: '--prior' });
    if (prior) return { view: viewPriorHits(await findPriorHits(file, { seed: seed ?? usualSeed, jobs }, context)) };
    const choice = { quick, crossValidate, only, seed: seed ?? usualSeed, jobs };
    return { view: viewCalibration(await calibrateModel(file, choice, context)) };
  }),
];

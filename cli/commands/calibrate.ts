import { invalid } from '../../sim/index.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { calibrateModel } from '../host/calibrate-model.ts';
import { findPriorHits } from '../host/find-prior-hits.ts';
import { viewPriorHits } from '../format/view-prior-hits.ts';
import { viewCalibration } from '../format/view-calibration.ts';
import { calibrateSpec } from '../specs/model.ts';
import { handle } from './command.ts';

const usualSeed = 1;

export const handlers = [
  handle(calibrateSpec, async context => {
    const { quick, prior, seed, jobs } = context.flags;
    if (prior && quick) throw invalid('cannot be given together with --quick', { path: '--prior' });
    if (prior) {
      const found = await findPriorHits(context.positionals[0] ?? '', { seed: seed ?? usualSeed, jobs }, context);
      return { view: viewPriorHits(found) };
    }
    const { ensemble, state } = await calibrateModel(
      context.positionals[0] ?? '',
      { quick, seed: seed ?? usualSeed, jobs },
      context,
    );
    const view = viewCalibration(state, ensemble);
    return ensemble === undefined
      ? { view, exit: new Exit(exitCodes.failed, 'no set fits all of the evidence; nothing was written') }
      : { view };
  }),
];

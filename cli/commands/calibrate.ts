import { Exit, exitCodes } from '../host/exit.ts';
import { calibrateModel } from '../host/calibrate-model.ts';
import { viewCalibration } from '../format/view-calibration.ts';
import { calibrateSpec } from '../specs/model.ts';
import { handle } from './command.ts';

const usualSeed = 1;

export const handlers = [
  handle(calibrateSpec, async context => {
    const { quick, seed, jobs } = context.flags;
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

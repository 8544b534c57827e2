import { replicationFlags, scenarioFlags } from '../flags/common.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { calibrateModel } from '../host/calibrate-model.ts';
import { defineCommand } from './command.ts';

const usualSeed = 1;

export const calibrateCommand = defineCommand({
  name: 'calibrate',
  says: 'Fit the free parameters to findings and surveys: not one set, but many that all fit',
  positionals: [
    {
      name: 'file',
      doc: 'where the ensemble goes; unfinished work lies beside it as FILE.unfinished and is gone on with',
      names: 'file',
    },
  ],
  flags: {
    quick: { type: 'switch', doc: 'few people and sets: a first look' },
    seed: scenarioFlags.seed,
    jobs: replicationFlags.jobs,
  },
  examples: [
    {
      line: 'creepline calibrate small.json --quick',
      says: 'a small ensemble: a first look at what the evidence leaves open',
    },
    { line: 'creepline calibrate ensemble.json', says: 'the full one; stop it whenever you like and start it again' },
  ],
  run: async context => {
    const { quick, seed, jobs } = context.flags;
    const { ensemble, state } = await calibrateModel(
      context.positionals[0] ?? '',
      { quick, seed: seed ?? usualSeed, jobs },
      context,
    );
    const { viewCalibration } = await import('../format/view-calibration.ts');
    const view = viewCalibration(state, ensemble);
    return ensemble === undefined
      ? { view, exit: new Exit(exitCodes.failed, 'no set fits all of the evidence; nothing was written') }
      : { view };
  },
});

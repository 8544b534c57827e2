import { globalFlags } from '../flags/common.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { defineCommand } from './command.ts';
import { replicationFlags, scenarioFlags } from '../flags/common.ts';

/** Questions, not settings. */
const notSettings = ['help', 'version'];

export const doctorCommand = defineCommand({
  name: 'doctor',
  says: 'Check this installation; show every flag in force and where it comes from',
  positionals: [],
  flags: { ...scenarioFlags, ...replicationFlags },
  examples: [
    { line: 'creepline doctor', says: 'versions, terminal, flags' },
    {
      line: 'creepline doctor --seed 7 --format json',
      says: 'flag before environment (CREEPLINE_SEED) before --config file',
    },
  ],
  run: async ({ command, flags, origins }) => {
    const { examine } = await import('../host/examine.ts');
    const { viewDoctor } = await import('../format/view-doctor.ts');
    const findings = await examine(flags);
    const settings = Object.keys({ ...command.flags, ...globalFlags })
      .filter(name => !notSettings.includes(name))
      .map(name => ({
        flag: name,
        value: flags[name as keyof typeof flags] ?? null,
        origin: origins[name] ?? 'default',
      }));
    const broken = findings.filter(({ ok }) => ok === false);
    const exit =
      broken.length === 0
        ? undefined
        : new Exit(exitCodes.internal, broken.map(({ name, value }) => `${name}: ${value}`).join('; '));
    return { view: viewDoctor(findings, settings), ...(exit && { exit }) };
  },
});

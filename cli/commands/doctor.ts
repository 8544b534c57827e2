import { globalFlags } from '../flags/common.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { examine } from '../host/examine.ts';
import { viewDoctor } from '../format/view-doctor.ts';
import { doctorSpec } from '../specs/program.ts';
import { handle } from './command.ts';

/** Questions, not settings. */
const notSettings = ['help', 'version'];

export const handlers = [
  handle(doctorSpec, async ({ command, flags, origins }) => {
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
  }),
];

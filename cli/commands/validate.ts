import type { ValidationReport } from '../../sim/index.ts';
import { replicationFlags, scenarioFlags } from '../flags/common.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { validateFindings } from '../host/validate-findings.ts';
import { defineCommand } from './command.ts';

const { consumers, seed } = scenarioFlags;

export const validateCommand = defineCommand({
  name: 'validate',
  says: 'Set the model beside published findings: which does it hit? (not fitted to them yet)',
  positionals: [],
  flags: {
    only: { type: 'text', value: 'IDS', doc: 'some of the findings, e.g. C01,C15; default: all of scenarios/evidence' },
    consumers,
    seed,
    ...replicationFlags,
  },
  examples: [
    { line: 'creepline validate --only C16 --consumers 2000 --reps 5', says: 'one finding on few people: a first look; exit 3 when it is missed' },
    { line: 'creepline validate --only C10,C15 --consumers 2000 --format csv', says: 'two, for a spreadsheet; without --only all of them: minutes' },
  ],
  run: async context => {
    const report = await validateFindings(context.flags, context);
    const { viewValidation } = await import('../format/view-validation.ts');
    const exit = exitOf(report);
    return { view: viewValidation(report), ...(exit && { exit }) };
  },
});

/** What is known to be missed is no news; everything else that is not as listed is. */
function exitOf({ surprises, knownMisses }: ValidationReport): Exit | undefined {
  if (surprises.length === 0) return undefined;
  const name = (status: string) => surprises.filter(surprise => surprise.status === status).map(({ id }) => id);
  const [missed, hit] = [name('miss'), name('hit')];
  const parts = [
    ...(missed.length > 0 ? [`missed and not among the ${knownMisses.length} known misses: ${missed.join(', ')}`] : []),
    ...(hit.length > 0 ? [`listed as known misses but hit: ${hit.join(', ')}`] : []),
  ];
  return new Exit(exitCodes.failed, parts.join('; '));
}

import type { ValidationReport } from '../../sim/index.ts';
import { replicationFlags, scenarioFlags } from '../flags/common.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { validateData } from '../host/validate-data.ts';
import { validateFindings, validateRecord, type ValidationChoice } from '../host/validate-findings.ts';
import { defineCommand, type Context, type Outcome } from './command.ts';

const { consumers, seed } = scenarioFlags;

export const validateCommand = defineCommand({
  name: 'validate',
  says: 'Set the model beside published findings: which does it hit?',
  positionals: [],
  flags: {
    record: {
      type: 'switch',
      doc: 'the wider record instead: findings that no fit aims at, each with whether sign and size are right',
    },
    data: {
      type: 'text',
      value: 'FOLDER',
      doc: "real people's data instead: what is predicted of them, and the patterns they show",
    },
    only: { type: 'text', value: 'IDS', doc: 'some of the findings, e.g. C01,C15, with --record W01; default: all' },
    consumers,
    seed,
    ...replicationFlags,
  },
  examples: [
    {
      line: 'creepline validate --only C16 --consumers 2000 --reps 5',
      says: 'one finding on few people: a first look; exit 3 when it is missed',
    },
    {
      line: 'creepline validate --record --only W13 --consumers 2000 --reps 3 --format csv',
      says: 'what no fit aims at, for a spreadsheet; without --only all of them: minutes',
    },
  ],
  run: async context => {
    const { data, record, seed } = context.flags;
    if (data !== undefined) return dataOutcome(data, seed);
    if (record) return recordOutcome(context);
    const report = await validateFindings(context.flags, context);
    const { viewValidation } = await import('../format/view-validation.ts');
    const exit = exitOf(report);
    return { view: viewValidation(report), ...(exit && { exit }) };
  },
});

/** Nothing is promised here, so that nothing fails. */
async function recordOutcome(context: Pick<Context, 'notes' | 'stop'> & { flags: ValidationChoice }): Promise<Outcome> {
  const report = await validateRecord(context.flags, context);
  const { viewRecord } = await import('../format/view-record.ts');
  return { view: viewRecord(report) };
}

const usualSeed = 42;

async function dataOutcome(folder: string, seed = usualSeed): Promise<Outcome> {
  const report = await validateData(folder, seed);
  const { viewData } = await import('../format/view-data.ts');
  const failing = report.checks.flatMap(({ id, claims }) =>
    claims.flatMap(claim => (claim.holds ? [] : [`${id} ${claim.id}`])),
  );
  return {
    view: viewData(report),
    ...(failing.length > 0 && { exit: new Exit(exitCodes.failed, `not shown by the data: ${failing.join(', ')}`) }),
  };
}

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

import type { ValidationReport } from '../../sim/index.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { validateData } from '../host/validate-data.ts';
import { validateFindings, validateRecord, type ValidationChoice } from '../host/validate-findings.ts';
import { viewData } from '../format/view-data.ts';
import { viewRecord } from '../format/view-record.ts';
import { viewValidation } from '../format/view-validation.ts';
import { validateSpec } from '../specs/model.ts';
import { handle, type Outcome } from './command.ts';
import type { Host } from '../host/notes.ts';

export const handlers = [
  handle(validateSpec, async context => {
    const { data, record, seed } = context.flags;
    if (data !== undefined) return dataOutcome(data, seed);
    if (record) return recordOutcome(context);
    const report = await validateFindings(context.flags, context);
    const exit = exitOf(report);
    return { view: viewValidation(report), ...(exit && { exit }) };
  }),
];

/** Nothing is promised here, so that nothing fails. */
async function recordOutcome(context: Host & { flags: ValidationChoice }): Promise<Outcome> {
  const report = await validateRecord(context.flags, context);
  return { view: viewRecord(report) };
}

const usualSeed = 42;

async function dataOutcome(folder: string, seed = usualSeed): Promise<Outcome> {
  const report = await validateData(folder, seed);
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

import { invalid, type RecordReport, type SanityReport, type ValidationReport } from '../../sim/index.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { validateData } from '../host/validate-data.ts';
import { validateFindings, validateSanity, validateWatched } from '../host/validate-findings.ts';
import { validateOwn } from '../host/validate-own.ts';
import { viewData } from '../format/view-data.ts';
import { readScoreboard } from '../host/read-scoreboard.ts';
import { viewRecord } from '../format/view-record.ts';
import { viewSanity } from '../format/view-sanity.ts';
import { viewScoreboard } from '../format/view-scoreboard.ts';
import { viewValidation } from '../format/view-validation.ts';
import { validateSpec } from '../specs/model.ts';
import { handle, type Context, type Outcome } from './command.ts';

export const handlers = [
  handle(validateSpec, async context => {
    refuseTogether(context.flags);
    const { data, seed, file, sanity, evidence = context.flags.record ? 'record' : 'findings' } = context.flags;
    if (context.flags.scoreboard) return { view: viewScoreboard(await readScoreboard(context.flags.calibration)) };
    if (data !== undefined) return dataOutcome(data, seed);
    if (file.length > 0) return watchedOutcome(await validateOwn(file, context.flags, context));
    if (evidence !== 'findings' && !sanity)
      return watchedOutcome(await validateWatched(evidence, context.flags, context));
    if (context.flags.ensemble !== undefined) throw invalid(ensembleIsStored, { path: '--ensemble' });
    if (sanity) return sanityOutcome(await validateSanity(context.flags, context));
    const report = await validateFindings(context.flags, context);
    const exit = exitOf(report);
    return { view: viewValidation(report), ...(exit && { exit }) };
  }),
];

/** Nothing is promised here, so that nothing fails. */
function watchedOutcome(report: RecordReport): Outcome {
  return { view: viewRecord(report) };
}

function sanityOutcome(report: SanityReport): Outcome {
  const ids = (status: string) => report.surprises.filter(each => each.status === status).map(({ id }) => id);
  const [missed, met] = [ids('missed'), ids('met')];
  const parts = [
    ...(missed.length > 0 ? [`missed and not among the known misses: ${missed.join(', ')}`] : []),
    ...(met.length > 0 ? [`listed as known misses but met: ${met.join(', ')}`] : []),
  ];
  return { view: viewSanity(report), ...(parts.length > 0 && { exit: new Exit(exitCodes.failed, parts.join('; ')) }) };
}

const ensembleIsStored =
  'is for --evidence record, --evidence development and --file; what these findings are in plausible worlds is stored, and reported anyway';

/** Each of these says what to validate. */
function refuseTogether({
  data,
  record,
  sanity,
  evidence,
  file,
  scoreboard,
  only,
}: Context<typeof validateSpec.flags>['flags']): void {
  const given = [
    ...(scoreboard ? ['--scoreboard'] : []),
    ...(data === undefined ? [] : ['--data']),
    ...(record ? ['--record'] : []),
    ...(sanity ? ['--sanity'] : []),
    ...(evidence === undefined ? [] : ['--evidence']),
    ...(file.length === 0 ? [] : ['--file']),
  ];
  if (given.length > 1) throw invalid(`cannot be given together with ${given[0]}`, { path: given[1]! });
  if (file.length > 0 && only !== undefined)
    throw invalid('is for findings that ship: leave out the files that you do not want', { path: '--only' });
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

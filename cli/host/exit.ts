import { CreeplineError } from '../../sim/core/errors.ts';
import { onOneLine } from '../../sim/core/text.ts';
import { fileProblem } from './file-problem.ts';

export const exitCodes = {
  ok: 0,
  internal: 1,
  usage: 2,
  failed: 3,
  undecided: 4,
  hangUp: 129,
  interrupt: 130,
  terminate: 143,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends the command with this code; the reason is the last line on stderr. */
export class Exit extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode, reason: string) {
    super(reason);
    this.name = 'Exit';
    this.code = code;
  }
}

/** Exit code and lines for stderr of whatever was thrown. The last line names code and reason. */
export function describeFailure(thrown: unknown, verbose: boolean): { code: ExitCode; lines: string[] } {
  if (thrown instanceof Exit)
    return { code: thrown.code, lines: [`exit ${thrown.code}: ${onOneLine(thrown.message)}`] };
  if (thrown instanceof CreeplineError && thrown.code === 'invalid') {
    const lines = thrown.message.split('\n');
    if (lines.length === 1) return { code: exitCodes.usage, lines: [`exit ${exitCodes.usage}: ${lines[0]}`] };
    return { code: exitCodes.usage, lines: [...lines, `exit ${exitCodes.usage}: ${thrown.problems.length} problems`] };
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const reason = systemProblem(error);
  if (reason !== undefined) return { code: exitCodes.usage, lines: [`exit ${exitCodes.usage}: ${onOneLine(reason)}`] };
  const stack = verbose && error.stack !== undefined ? [error.stack] : [];
  const message = onOneLine(error.message.split('\n')[0]!);
  return {
    code: exitCodes.internal,
    lines: [...stack, `exit ${exitCodes.internal}: internal error: ${message}, please report`],
  };
}

/** What the system refused, where that is the user's to mend: a full disk, a folder that is gone. */
function systemProblem(error: Error): string | undefined {
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === 'uv_cwd') return 'the folder in which this was started is not there any more';
  const reason = fileProblem(error);
  return reason === undefined || path === undefined ? undefined : `${path}: ${reason}`;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** As ink judges it: any CI variable, even an empty one, unless it says 0 or false. */
export function inContinuousIntegration(env: Environment): boolean {
  return env['CI'] !== undefined && env['CI'] !== '0' && env['CI'] !== 'false';
}

export interface LiveQuestion {
  stdin: { isTTY?: boolean };
  stdout: { isTTY?: boolean };
  env: Environment;
  /** somebody asked for a file, a format, or no questions */
  wantsText: boolean;
  /** the screen is linear text, which any terminal can show */
  linear: boolean;
}

/** Whether a live screen can be opened. Decided before ink is loaded: on a pipe it would end with exit 0 and no result. */
export function canShowLiveScreen({ stdin, stdout, env, wantsText, linear }: LiveQuestion): boolean {
  const watched = stdin.isTTY === true && stdout.isTTY === true && !inContinuousIntegration(env);
  return watched && !wantsText && (linear || env['TERM'] !== 'dumb');
}

import { chromium, type Browser } from 'playwright-core';
import { describe } from 'vitest';
import { findProgram } from './find-program.ts';

const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');

/** A group of tests in a real browser; where there is none they are counted as skipped. */
export const describeInChromium = describe.skipIf(executablePath === undefined);

/** Starts the browser with an empty profile and no traffic of its own. */
export function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('there is no Chromium on the PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

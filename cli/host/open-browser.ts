import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/** Best effort: the address has been said, so a machine without a browser loses nothing. */
export function openBrowser(url: string): void {
  const [program, ...words] = opener(url);
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function opener(url: string): [string, ...string[]] {
  if (platform() === 'darwin') return ['open', url];
  if (platform() === 'win32') return ['cmd', '/c', 'start', '', url];
  return ['xdg-open', url];
}

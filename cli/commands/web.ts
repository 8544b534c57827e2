import { writeResult } from '../format/write-view.ts';
import { findPage, openBrowser, servePage } from '../host/serve-page.ts';
import { defaultPort, webSpec } from '../specs/program.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(webSpec, async ({ flags, notes, stop }) => {
    const folder = await findPage();
    const url = await servePage(folder, flags.port ?? defaultPort, stop.signal);
    const view = {
      json: { schemaVersion: '1.0', url },
      table: { columns: ['url'], rows: [[url]] },
      human: () => url,
      plain: () => url,
    };
    await writeResult(view, { format: flags.format, file: flags.output, look: notes.look, signal: stop.signal });
    notes.say('Press Ctrl-C to stop.');
    if (!flags['no-open'] && process.stdout.isTTY) openBrowser(url);
    await new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error)));
    return {};
  }),
];

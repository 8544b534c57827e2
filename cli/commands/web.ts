import { writeResult } from '../host/output.ts';
import { defineCommand } from './command.ts';

const defaultPort = 8737;

export const webCommand = defineCommand({
  name: 'web',
  says: 'Open the page: serves it to this machine only, until Ctrl-C',
  positionals: [],
  flags: {
    port: {
      type: 'whole',
      value: 'N',
      min: 0,
      max: 65_535,
      doc: `port on 127.0.0.1; default ${defaultPort}, 0 takes any free one`,
    },
    'no-open': { type: 'switch', doc: 'only say the address, start no browser' },
  },
  examples: [
    { line: 'creepline web', says: 'serve and open' },
    { line: 'creepline web --port 0 --no-open', says: 'only say where' },
  ],
  run: async ({ flags, notes, stop }) => {
    const { findPage, servePage } = await import('../host/serve-page.ts');
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
    if (!flags['no-open'] && process.stdout.isTTY) (await import('../host/open-browser.ts')).openBrowser(url);
    await new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error)));
    return {};
  },
});

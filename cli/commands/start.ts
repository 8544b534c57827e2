import { defineCommand } from './command.ts';
import { screenFlags, showLiveOrReport } from './live-or-report.ts';

const flagship = 'target-pregnancy';

/** `creepline` alone. */
export const startCommand = defineCommand({
  name: '',
  says: 'The flagship scenario: live in a terminal, a report elsewhere',
  positionals: [],
  flags: screenFlags,
  examples: [
    { line: 'creepline', says: 'a first run: live in a terminal, a report elsewhere' },
    {
      line: 'creepline compare target-pregnancy --strategy plain --strategy predicted --reps 5',
      says: 'who is lost, and why',
    },
  ],
  run: context => showLiveOrReport(context, flagship),
});

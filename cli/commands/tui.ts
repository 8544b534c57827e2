import { defineCommand } from './command.ts';
import { screenFlags, showLiveOrReport } from './live-or-report.ts';
import { scenarioSlot } from './slots.ts';

export const tuiCommand = defineCommand({
  name: 'tui',
  says: 'Watch a scenario live and move its levers; a report where there is no terminal',
  positionals: [scenarioSlot],
  flags: screenFlags,
  examples: [
    { line: 'creepline tui target-pregnancy', says: 'press ? for the keys' },
    { line: 'creepline tui target-pregnancy --screen-reader', says: 'as linear text' },
  ],
  run: context => showLiveOrReport(context, context.positionals[0] ?? ''),
});

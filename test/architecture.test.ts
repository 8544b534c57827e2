import { describe, expect, it } from 'vitest';
import { checkImports } from './support/import-rules.ts';
import {
  checkEndings,
  checkName,
  checkPurity,
  checkSize,
  checkTests,
  checkTop,
  checkWords,
  mostLines,
} from './support/source-rules.ts';
import { projectFiles, readSource, type Source } from './support/source-text.ts';

const isText = (path: string) => /\.(tsx?|mjs|json|ya?ml|md|html|css)$|^\.ci\/|(^|\/)\.\w+$/.test(path);
const sources = projectFiles().filter(isText).map(readSource);
const code = sources.filter(({ path }) => /^(sim|cli|web|test)\/.*\.(tsx?|mjs)$/.test(path));

/** Each rule with examples that it must refuse and examples that it must let pass: a check that cannot fail proves nothing. */
const rules: {
  says: string;
  check: (source: Source) => string[];
  over: Source[];
  bad: [path: string, text: string][];
  good: [path: string, text: string][];
}[] = [
  {
    says: 'imports only go down the floors of the house, and packages stay in their rooms',
    check: checkImports,
    over: code,
    bad: [
      ['sim/core/chance.ts', `import { x } from '../world/columns.ts';`],
      ['sim/core/chance.ts', `import type { Scenario } from '../world/scenario.ts';`],
      ['sim/model/memory/trust.ts', `import { x } from '../response/click.ts';`],
      ['sim/engine/tick.ts', `export { x } from '../experiment/statistics.ts';`],
      ['sim/io/yaml.ts', `import { x } from '../experiment/statistics.ts';`],
      ['sim/engine/tick.ts', `import { x } from '../index.ts';`],
      ['sim/extra/tick.ts', `import { x } from '../core/chance.ts';`],
      ['sim/engine/tick.ts', `import { readFileSync } from 'node:fs';`],
      ['sim/engine/tick.ts', `import { x } from '../../cli/main.ts';`],
      ['sim/io/shipped.ts', `new URL('../../scenarios/a.yaml', import.meta.url)`],
      ['sim/experiment/verdict.ts', `import { mean } from 'simple-statistics';`],
      ['sim/audience/csv.ts', `import {\n  mean,\n} from "left-pad";`],
      ['cli/main.ts', `import { x } from '../sim/engine/run.ts';`],
      ['cli/main.ts', `import { x } from '../sim/protocol/messages.ts';`],
      ['cli/main.ts', `const { x } = await import('../web/main.tsx');`],
      ['cli/main.ts', `import 'd3';`],
      ['cli/format/view.ts', `import { invalid } from '../../sim/core/errors.ts';`],
      ['cli/host/stop.ts', `import { paint } from '../format/paint.ts';`],
      ['cli/host/stop.ts', `import type { Context } from '../commands/command.ts';`],
      ['cli/flags/flag.ts', `import { createNotes } from '../host/notes.ts';`],
      ['cli/format/help.ts', `import { specs } from '../commands/index.ts';`],
      ['cli/ui/state/view.ts', `import { registry } from '../keys/index.ts';`],
      ['cli/ui/keys/index.ts', `import { App } from '../App.tsx';`],
      ['cli/commands/index.ts', `await import('../run-command-line.ts');`],
      ['cli/extra/index.ts', `import { createNotes } from '../host/notes.ts';`],
      ['web/main.tsx', `import { x } from '../cli/main.ts';`],
      ['web/state/link.ts', `import type { Session } from '../host/session.ts';`],
      ['web/host/session.ts', `import { useApp } from '../hooks/use-app.tsx';`],
      ['web/text/hurt-words.ts', `import { harmRow } from '../charts/hurt-rows.ts';`],
      ['web/charts/Valley.tsx', `import { Info } from '../panels/Info.tsx';`],
      ['web/panels/Info.tsx', `import { connect } from '../connect.ts';`],
      ['web/hooks/use-line.ts', `import { runLine } from '../../sim/protocol/index.ts';`],
      ['web/extra/index.ts', `import { App } from '../App.tsx';`],
      ['web/main.tsx', `import { join } from 'node:path';`],
      ['web/main.tsx', `new Worker(new URL('../cli/host/worker.ts', import.meta.url));`],
    ],
    good: [
      ['sim/model/memory/trust.ts', `import { mix } from '../../core/chance.ts';`],
      ['sim/core/digest.ts', `// from '../model/world/columns.ts'\nimport { mix } from './chance.ts';`],
      ['sim/experiment/statistics.ts', `import { mean } from 'simple-statistics';`],
      ['sim/model/population/persona.ts', `await import('@faker-js/faker/locale/en');`],
      ['web/host/worker.ts', `import type { HostEvent } from '../../sim/protocol/messages.ts';`],
      ['cli/main.ts', `print(['from'], rows.join('to'));`],
      ['cli/flags/read-flags.ts', `import { invalid } from '../../sim/core/errors.ts';`],
      ['cli/format/view.ts', `import type { Look } from '../host/look.ts';`],
      ['cli/ui/App.tsx', `import { registry } from './keys/index.ts';`],
      ['cli/ui/keys/index.ts', `import type { View } from '../state/view.ts';`],
      ['web/text/hurt-words.ts', `import type { Side } from '../state/app-state.ts';`],
      ['web/panels/Info.tsx', `import { useApp } from '../hooks/use-app.tsx';`],
      ['cli/ui/App.tsx', `import { Box } from 'ink';\nimport { version } from '../../sim/index.ts';`],
    ],
  },
  {
    says: 'the model has no clock, no screen, no chance of its own and no mathematics that differ between machines',
    check: checkPurity,
    over: code,
    bad: [
      'Math.random()',
      'Math.exp(1)',
      'Math.log2(8)',
      'Math.pow(2, 3)',
      'Math.tanh(1)',
      'Math.atan2(1, 2)',
      'x ** y',
      'Date.now()',
      'new Date()',
      'performance.now()',
      'console.log(1)',
      'process.env',
      'globalThis.fetch',
      'a.localeCompare(b)',
      '`${Date.now()}`',
    ].map(text => ['sim/core/x.ts', text]),
    good: [
      ['sim/core/x.ts', `Math.sqrt(2) * 2 ** -24; // unlike Math.random()`],
      ['sim/core/x.ts', `const doc = 'Date of the process';`],
      ['sim/core/x.ts', `row.performance + { process: 1 }.process`],
      ['cli/main.ts', `console.log(process.pid, Math.random())`],
    ],
  },
  {
    says: `a file of code has at most ${mostLines} lines`,
    check: checkSize,
    over: code,
    bad: [['cli/main.ts', 'x\n'.repeat(mostLines + 1)]],
    good: [
      ['cli/main.ts', 'x\n'.repeat(mostLines)],
      ['sim/MODEL.md', 'x\n'.repeat(mostLines + 1)],
    ],
  },
  {
    says: 'no test is narrowed',
    check: checkTests,
    over: code,
    bad: [
      ['test/a.test.ts', `it.${'only'}('a', run)`],
      ['test/a.test.ts', `describe.${'skip'}('a', run)`],
      ['test/a.test.ts', `test.${'todo'}('a')`],
    ],
    good: [
      ['test/a.test.ts', `it.skipIf(chromium === undefined)('in a browser', run)`],
      ['test/a.test.ts', `say('it.${'only'}')`],
    ],
  },
  {
    says: 'every import of a file carries its ending',
    check: checkEndings,
    over: code,
    bad: [
      ['cli/a.ts', `import { x } from './b';`],
      ['cli/a.ts', `import './b.js';`],
      ['cli/a.ts', `await import('../c')`],
    ],
    good: [
      ['cli/a.ts', `import { x } from './b.ts';`],
      ['web/a.ts', `import W from './worker.ts?worker&inline';\nimport './page.css';`],
    ],
  },
  {
    says: 'files are kebab-case, components PascalCase.tsx',
    check: checkName,
    over: code,
    bad: [
      ['cli/readFlags.ts', ''],
      ['cli/ReadFlags.ts', ''],
      ['cli/read_flags.ts', ''],
    ],
    good: [
      ['cli/read-flags.ts', ''],
      ['cli/ui/StatusLine.tsx', ''],
      ['test/cli/read-flags.test.ts', ''],
      ['test/vitest.config.ts', ''],
    ],
  },
  {
    says: 'no file speaks of the machine that it was written on',
    check: checkWords,
    over: sources,
    bad: [
      ['README.md', `see ${['', 'tmp', 'x'].join('/')}`],
      ['sim/a.ts', `// ${['', 'work', 'main'].join('/')}`],
    ],
    good: [['README.md', 'https://example.com/home/x and ./work/x and test/tmp/x']],
  },
  {
    says: 'the top of the project holds the agreed names and nothing else',
    check: checkTop,
    over: sources,
    bad: [
      ['docs/a.md', ''],
      ['vite.config.ts', ''],
    ],
    good: [
      ['sim/core/chance.ts', ''],
      ['.gitignore', ''],
      ['.ci/run', ''],
    ],
  },
];

describe.each(rules)('$says', ({ check, over, bad, good }) => {
  it('in every file of the project', () => {
    expect(over.length).toBeGreaterThan(20);
    expect(over.flatMap(check)).toEqual([]);
  });
  it.each(bad)('refuses what is wrong in %s (%#)', (path, text) => expect(check({ path, text })).not.toEqual([]));
  it.each(good)('allows what is right in %s (%#)', (path, text) => expect(check({ path, text })).toEqual([]));
});

import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins, so that both workers end together. Vitest knows the order only where it has timed the files before. */
const longest = [
  'test/scenarios/expect.test.ts',
  'test/web/page/answers.test.ts',
  'test/web/page/reach.test.ts',
  'test/web/page/accessibility.test.ts',
  'test/cli/main.test.ts',
  'test/cli/ui/start-tui.test.ts',
  'test/sim/io/malformed.test.ts',
  'test/cli/commands/population.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.indexOf(relative(this.ctx.config.root, moduleId));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

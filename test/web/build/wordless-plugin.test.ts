import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../../sim/index.ts';
import { wordlessPlugin } from '../../../web/build/wordless-plugin.ts';

/** What the worker is given instead of a file. */
function silenced(path: string): string {
  const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const { transform } = wordlessPlugin();
  if (typeof transform !== 'function') throw new Error('the plugin transforms code');
  const result = transform.call({} as never, readFileSync(file, 'utf8'), file);
  return result === undefined ? readFileSync(file, 'utf8') : (result as { code: string }).code;
}

describe('the worker of the page', () => {
  it('does not carry what is said of mechanisms', () => {
    const exit = mechanisms.find(({ key }) => key === 'exit')!;
    const code = silenced('sim/model/response/exit.ts');
    for (const said of [exit.says, exit.why.slice(0, 60), exit.params[0]!.doc, exit.tables![0]!.label])
      expect(code).not.toContain(said);
    expect(code).toContain(exit.params[0]!.key);
  });

  it('keeps the words of diaries, which it makes', () => {
    const code = silenced('sim/model/response/exit.ts');
    for (const told of ['stated wish to leave', 'felt it went too far', 'complained']) expect(code).toContain(told);
  });

  it('knows traits of people and not what becomes of them', () => {
    const code = silenced('sim/model/world/columns.ts');
    expect(code).toContain('privacy concern');
    expect(code).not.toContain('no longer a customer');
  });
});

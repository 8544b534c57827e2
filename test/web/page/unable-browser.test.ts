// A browser that cannot simulate says so in a sentence, not with an empty page.
import { expect, it } from 'vitest';
import { describePage } from './open-page.ts';

describePage('a browser', open => {
  it.each([
    [
      'workers',
      'delete window.Worker',
      /^Creepline cannot run here\. Workers, .* are missing or switched off here: .*\.$/,
    ],
    ['WebAssembly', 'delete window.WebAssembly', /^Creepline cannot run here\. WebAssembly, .* is missing .*\.$/],
    [
      'vectors in WebAssembly',
      'WebAssembly.Module = function () { throw new WebAssembly.CompileError("unknown opcode 0xfd"); }',
      /^Creepline cannot run here\. WebAssembly without SIMD cannot run the simulation: .*\.$/,
    ],
  ])('without %s says so, and nothing else', async (_, without, said) => {
    const page = await open({ without });
    await page.getByRole('alert').waitFor();
    expect((await page.locator('body').innerText()).trim()).toMatch(said);
  });
});

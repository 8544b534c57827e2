// The pages about the model are written from the code. `npm run docs` writes them anew; otherwise this fails where they differ.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderSources } from '../../../sim/docs/sources-text.ts';

const pageNamed = (name: string) => fileURLToPath(new URL(`../../../sim/${name}`, import.meta.url));

describe('a page about the model says what the code says', () => {
  it('SOURCES.md', async () => {
    await expect(renderSources()).toMatchFileSnapshot(pageNamed('SOURCES.md'));
  });
});

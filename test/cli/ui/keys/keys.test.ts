import { describe, expect, it } from 'vitest';
import { registry } from '../../../../cli/ui/keys/index.ts';
import { keysMarkdown } from '../../../../cli/ui/keys/keys-markdown.ts';
import { showKey } from '../../../../cli/ui/keys/key-name.ts';
import { contexts, createRegistry } from '../../../../cli/ui/keys/registry.ts';
import type { Action } from '../../../../cli/ui/keys/action.ts';
import { panes } from '../../../../cli/ui/state/panes.ts';

const action = (id: string, key: string, where: Action['where']): Action => ({
  id,
  keys: [key],
  title: id,
  where,
  run: () => {},
});

describe('the key registry', () => {
  it('refuses one key for two actions in one place, and names all three', () => {
    expect(() => createRegistry([action('play', 'x', 'panes'), action('cut', 'x', ['crowd'])])).toThrow(
      'in crowd, the key x belongs to play and to cut',
    );
    expect(() => createRegistry([action('stop', 'x', 'always'), action('erase', 'x', ['filter'])])).toThrow(
      'in filter',
    );
  });
  it('lets one key mean different things in different places', () => {
    expect(() => createRegistry([action('less', 'x', ['edit']), action('day', 'x', ['diary'])])).not.toThrow();
  });
  it('refuses two actions of one name', () =>
    expect(() => createRegistry([action('a', 'x', 'panes'), action('a', 'y', 'panes')])).toThrow(
      'two actions are called a',
    ));
  it('has a way out of every place', () => {
    for (const context of contexts)
      expect(registry.find(context, panes.includes(context as never) ? 'q' : 'esc'), context).toBeDefined();
  });
  it('stops at once on Ctrl-C even while text is typed', () => {
    for (const context of contexts) expect(registry.find(context, 'ctrl+c')?.id).toBe('interrupt');
  });
  it('never quits on Esc', () => {
    for (const context of contexts) expect(registry.find(context, 'esc')?.id).not.toBe('quit');
  });
});

describe('KEYS.md; npm run docs writes it anew', () => {
  it('is what the registry says', async () => {
    await expect(keysMarkdown(registry)).toMatchFileSnapshot('../../../../cli/KEYS.md');
  });
  it('lists every action with all its keys', () => {
    const text = keysMarkdown(registry);
    for (const { title, keys } of registry.actions) {
      expect(text).toContain(`| ${title} |`);
      for (const key of keys) expect(text).toContain(showKey(key));
    }
  });
});

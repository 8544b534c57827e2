import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadHandler } from '../../../cli/commands/index.ts';
import { specs } from '../../../cli/specs/index.ts';
import { startSpec } from '../../../cli/specs/experiments.ts';
import { commandHelp, familyHelp, programHelp } from '../../../cli/format/help.ts';
import { root } from '../../support/source-text.ts';

describe.each(specs.map(command => [command.name, command] as const))('the help of %s', (_name, command) => {
  const text = commandHelp(command);
  it('has two examples of that command', () => {
    expect(command.examples).toHaveLength(2);
    for (const { line } of command.examples) expect(`${line} `).toMatch(new RegExp(`^creepline ${command.name} `));
  });
  it('names each flag with a line about it, and fits a page', () => {
    for (const [name, { doc }] of Object.entries(command.flags)) {
      expect(text).toContain(`--${name}`);
      expect(doc).not.toBe('');
    }
    expect(text.split('\n').length).toBeLessThanOrEqual(40);
    expect(
      Math.max(
        ...text
          .split('\n')
          .filter(line => !line.startsWith('  creepline'))
          .map(line => line.length),
      ),
    ).toBeLessThanOrEqual(100);
  });
});

it('the help of the program names every command', () => {
  const text = programHelp(specs, startSpec);
  for (const { name, says } of specs) expect(text.replaceAll(/\s+/g, ' ')).toContain(`${name} ${says}`);
});

it('the help of a family names its members', () => {
  const members = specs.filter(({ name }) => name.startsWith('scenario '));
  for (const { name } of members) expect(familyHelp('scenario', members)).toContain(name);
});

it('a flag means the same in every command', () => {
  const meanings = new Map<string, string>();
  // a person meets one strategy, and a lever belongs to one, so there it is one name
  // and a comparison is tried in worlds by itself, the others only when asked to
  const own = ['explain --strategy', 'line --strategy', 'run --ensemble', 'compare --ensemble'];
  for (const { name, flags } of [startSpec, ...specs]) {
    for (const [flag, spec] of Object.entries(flags)) {
      if (own.includes(`${name} --${flag}`)) continue;
      const meaning = JSON.stringify(spec);
      expect(meanings.get(flag) ?? meaning).toBe(meaning);
      meanings.set(flag, meaning);
    }
  }
});

it('help and completion load neither simulator nor screen', () => {
  const reached = reach('cli/main.ts', new Set());
  expect(reached).toContain('cli/command-line.ts');
  const light = ['sim/core/errors.ts', 'sim/core/text.ts'];
  const outside = reached.filter(path => path.startsWith('sim/') || path.startsWith('cli/ui/'));
  expect(outside.filter(path => !light.includes(path))).toEqual([]);
  expect(packagesOf(reached)).toEqual(['yargs']);
});

/** Files of the project that are loaded when one is, without those that wait for an `await import`. */
function reach(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  for (const name of importsOf(path).filter(each => each.startsWith('.'))) reach(join(dirname(path), name), seen);
  return [...seen];
}

function packagesOf(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(importsOf).filter(name => !name.startsWith('.') && !name.startsWith('node:')))];
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/^(?:import|export)(?! type) (?:[^;]*? from )?'([^']+)';/gm)].map(match => match[1] ?? '');
}

it.each([startSpec, ...specs].map(({ name }) => name))('what the help lists can be run: %s', async name => {
  expect((await loadHandler(name)).name).toBe(name);
});

it('a command without a handler is a defect, said by its name', async () => {
  await expect(loadHandler('scenario sing')).rejects.toThrow('the command scenario sing has no handler');
});

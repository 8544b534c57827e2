import { expect, it } from 'vitest';
import { examine, isNewEnough } from '../../../cli/host/examine.ts';

it.each([
  ['20.19.0', true],
  ['20.18.9', false],
  ['18.20.0', false],
  ['22.0.0', true],
  ['26.1.0', true],
])('Node %s is new enough: %s', (version, enough) => expect(isNewEnough(version)).toBe(enough));

it('this machine can run the model', async () => {
  const findings = await examine({ color: undefined, 'no-color': false });
  expect(findings.filter(({ ok }) => ok === false)).toEqual([]);
  expect(findings.find(({ name }) => name === 'WebAssembly SIMD')).toMatchObject({ value: 'yes', ok: true });
});

import { readFileSync } from 'node:fs';
import { color } from 'd3';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../web/styles/tokens.css', import.meta.url), 'utf8');
const pairs = new Map(
  Array.from(css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g), ([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const { r, g, b } = color(hex)!.rgb();
  const [red, green, blue] = [r, g, b].map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  const read = (name: string) => pairs.get(name)![theme];
  it.each(['ink', 'quiet', 'side-a', 'side-b', 'turned'])('text in %s is readable on every ground (4.5 to 1)', name => {
    for (const ground of ['paper', 'tint', 'raised'])
      expect(contrast(read(name), read(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['side-a', 'side-b', 'turned', 'ink', 'edge'])('marks and borders in %s stand out (3 to 1)', name => {
    for (const ground of ['paper', 'tint', 'raised'])
      expect(contrast(read(name), read(ground))).toBeGreaterThanOrEqual(3);
  });
  it('letters on the round names of the sides are readable', () => {
    for (const name of ['side-a', 'side-b']) expect(contrast(read('paper'), read(name))).toBeGreaterThanOrEqual(4.5);
  });
});

/** Machado, Oliveira & Fernandes 2009, severity 1, applied in linear light. */
const deficiencies: Record<string, number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, matrix: number[][]): number[] {
  const { r, g, b } = color(hex)!.rgb();
  const linear = [r, g, b].map(channel => (channel / 255) ** 2.2);
  return matrix.map(
    row =>
      Math.min(
        Math.max(
          row.reduce((sum, weight, i) => sum + weight * linear[i]!, 0),
          0,
        ),
        1,
      ) **
        (1 / 2.2) *
      255,
  );
}

describe.each(Object.keys(deficiencies))('people with %s', name => {
  it.each(['light', 'dark'] as const)('tell the two sides apart in the %s theme', theme => {
    const [a, b] = ['side-a', 'side-b'].map(side => seen(pairs.get(side)![theme], deficiencies[name]!));
    const distance = Math.sqrt(a!.reduce((sum, channel, i) => sum + (channel - b![i]!) ** 2, 0));
    expect(distance).toBeGreaterThan(80);
  });
});

import { describe, expect, test } from 'vitest';
import { exp, log, logistic, logit, normalCdf, normalDensity, pow, probit } from '../../../sim/core/exact-math.ts';
import { mix } from '../../../sim/core/chance.ts';

/** Distance in units of the last place of `wanted`. */
function ulps(got: number, wanted: number): number {
  if (Object.is(got, wanted) || got === wanted) return 0;
  const size = Math.max(Math.abs(wanted), 2 ** -1022);
  return Math.abs(got - wanted) / 2 ** (Math.floor(Math.log2(size)) - 52);
}

/** `count` numbers between low and high, the same in every run. */
function spread(low: number, high: number, count = 20_000): number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * (mix(i + 1) >>> 0)) / 2 ** 32);
}

function worst(values: number[], ours: (x: number) => number, host: (x: number) => number): number {
  return Math.max(...values.map(x => ulps(ours(x), host(x))));
}

describe('exponential and logarithm', () => {
  test('exp agrees with the host within 2 units in the last place, over its whole range', () => {
    expect(worst(spread(-708, 709), exp, Math.exp)).toBeLessThanOrEqual(2);
    expect(worst(spread(-1, 1), exp, Math.exp)).toBeLessThanOrEqual(2);
  });

  test('log agrees with the host within 2 units in the last place, near 1 and far away', () => {
    expect(worst(spread(0.4, 3), log, Math.log)).toBeLessThanOrEqual(2);
    expect(worst(spread(-700, 700).map(Math.exp), log, Math.log)).toBeLessThanOrEqual(2);
  });

  test('known answers', () => {
    expect(ulps(exp(1), 2.718281828459045)).toBeLessThanOrEqual(1);
    expect(ulps(exp(-10), 4.5399929762484854e-5)).toBeLessThanOrEqual(1);
    expect(ulps(exp(100), 2.6881171418161356e43)).toBeLessThanOrEqual(1);
    expect(ulps(log(2), 0.6931471805599453)).toBeLessThanOrEqual(1);
    expect(ulps(log(10), 2.302585092994046)).toBeLessThanOrEqual(1);
  });

  test('edges: overflow, underflow, zero, negative, subnormal, not a number', () => {
    expect([exp(0), exp(710), exp(Infinity), exp(-746), exp(-Infinity)]).toEqual([1, Infinity, Infinity, 0, 0]);
    expect([log(1), log(0), log(Infinity), log(-1)]).toEqual([0, -Infinity, Infinity, NaN]);
    expect(exp(NaN)).toBeNaN();
    expect(ulps(log(5e-324), Math.log(5e-324))).toBeLessThanOrEqual(1);
    expect(exp(-744)).toBe(Math.exp(-744));
    expect(exp(709.78)).toBeCloseTo(Math.exp(709.78), -296);
  });

  test('exp never falls when its argument grows, also where ranges meet', () => {
    for (let k = -40; k <= 40; k++) {
      const seam = (k + 0.5) * Math.LN2;
      expect(exp(seam)).toBeGreaterThanOrEqual(exp(seam - 1e-15 * Math.max(1, Math.abs(seam))));
    }
  });
});

describe('powers', () => {
  test('pow agrees with the host within 2 units in the last place', () => {
    const bases = spread(-6, 6).map(Math.exp);
    expect(
      Math.max(...bases.map((x, i) => ulps(pow(x, (i % 41) / 4 - 5), x ** ((i % 41) / 4 - 5)))),
    ).toBeLessThanOrEqual(2);
  });

  test('large powers keep their digits', () => {
    expect(ulps(pow(1.0001, 100_000), 22015.456048527954)).toBeLessThanOrEqual(1);
    expect(ulps(pow(10, 300), 1e300)).toBeLessThanOrEqual(1);
  });

  test('whole powers of small whole numbers are exact', () => {
    expect([pow(2, 10), pow(3, 5), pow(7, 3), pow(4, 0.5), pow(10, -2)]).toEqual([1024, 243, 343, 2, 0.01]);
  });

  test('edges follow the host', () => {
    const cases: [number, number][] = [
      [0, 0],
      [0, 2],
      [0, -2],
      [1, Infinity],
      [2, Infinity],
      [0.5, Infinity],
      [2, -Infinity],
      [Infinity, 0.5],
      [Infinity, -1],
      [5, 0],
      [1e-300, 2],
      [1e300, 2],
      [0.5, 2 ** 70],
      [5e-324, 0.5],
    ];
    for (const [x, y] of cases) if (x !== 1) expect(pow(x, y), `${x} ** ${y}`).toBe(x ** y);
    expect(pow(-1, 0.5)).toBeNaN();
  });
});

describe('logistic and logit', () => {
  test('agree with the host', () => {
    expect(worst(spread(-30, 30), logistic, x => 1 / (1 + Math.exp(-x)))).toBeLessThanOrEqual(4);
    expect(worst(spread(0.6, 0.999), logit, p => Math.log(p / (1 - p)))).toBeLessThanOrEqual(8);
  });

  test('undo each other', () => {
    for (const p of [1e-12, 0.01, 0.3, 0.4999, 0.5, 0.5001, 0.7]) expect(logistic(logit(p))).toBeCloseTo(p, 14);
    expect([logistic(0), logit(0.5), logistic(1000), logistic(-1000)]).toEqual([0.5, 0, 1, 0]);
  });

  test('logit keeps its digits next to one half', () => {
    const p = 0.5 + 2 ** -40;
    expect(logit(p)).toBe(2 ** -38);
  });
});

describe('the normal distribution', () => {
  test('shares below x, known answers', () => {
    const known = [
      [0, 0.5],
      [1, 0.8413447460685429],
      [2, 0.9772498680518208],
      [0.5, 0.6914624612740131],
      [-1, 0.15865525393145705],
      [-3, 0.0013498980316300946],
      [-6, 9.86587645037698e-10],
      [-10, 7.619853024160525e-24],
    ] as const;
    for (const [x, share] of known) expect(ulps(normalCdf(x), share), `x = ${x}`).toBeLessThanOrEqual(6);
  });

  test('the three answers printed with algorithm AS 241', () => {
    expect(probit(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(probit(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(probit(1e-20)).toBeCloseTo(-9.262340089798408, 14);
  });

  test('share and quantile undo each other from the far tail to the far tail', () => {
    for (const x of spread(-37, 8, 5000)) {
      const back = probit(normalCdf(x));
      // Above 0 the share itself rounds to 1 in the end: allow what one unit in its last place means for x.
      const room = x > 0 ? 4e-16 / normalDensity(x) : 0;
      expect(Math.abs(back - x)).toBeLessThanOrEqual(1e-13 + room);
    }
  });

  test('density is the slope of the share', () => {
    for (const x of [-3, -1, -0.3, 0, 0.6, 2]) {
      const h = 1e-4;
      expect((normalCdf(x + h) - normalCdf(x - h)) / (2 * h)).toBeCloseTo(normalDensity(x), 7);
    }
  });

  test('the share never falls where one approximation hands over to the next', () => {
    for (const seam of [0.66291, 5.656854]) {
      for (const side of [1, -1]) {
        const steps = Array.from({ length: 41 }, (_, i) => normalCdf(side * seam + (i - 20) * 1e-8));
        for (let i = 1; i < steps.length; i++) expect(steps[i]!).toBeGreaterThan(steps[i - 1]!);
      }
    }
  });

  test('edges', () => {
    expect([normalCdf(40), normalCdf(-40), normalCdf(Infinity), normalCdf(-Infinity)]).toEqual([1, 0, 1, 0]);
    expect([probit(0), probit(1), probit(0.5)]).toEqual([-Infinity, Infinity, 0]);
    for (const bad of [NaN, -0.1, 1.1]) expect(probit(bad)).toBeNaN();
    expect(normalCdf(NaN)).toBeNaN();
  });
});

test('every function gives the same bits on every machine', () => {
  const values = spread(-20, 20, 4000).flatMap(x => {
    const p = logistic(x);
    return [exp(x), log(exp(x)), p, logit(p), normalCdf(x), normalDensity(x), probit(p), pow(p, x / 7)];
  });
  const bits = new Int32Array(new Float64Array(values).buffer);
  expect(bits.reduce((hash, word) => mix(hash ^ word), 0)).toBe(-1974456363);
});

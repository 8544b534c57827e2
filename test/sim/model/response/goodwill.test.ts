import { describe, expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

/** How many times what `given` changes makes a value larger. */
const ratio = (key: string, name: string, plain: object, given: object): number =>
  (workOut(key, { ...plain, ...given })[name] as number) / (workOut(key, { ...plain })[name] as number);

describe('goodwill', () => {
  it.each([
    [0, 0],
    [-1, -0.5],
    [-4, -0.8],
    [1, 0.5],
  ])('of trust %f is %f: it saturates', (trust, goodwill) => {
    expect(workOut('shopping', { trust }).goodwill).toBeCloseTo(goodwill);
  });
});

describe('what lost trust takes', () => {
  it('from buying: e^(−.1 × .5) of it is left at half the goodwill', () => {
    const coming = { visited: 1, buyTrust: 0.1 };
    expect(ratio('shop', 'freeBuy', coming, { goodwill: -0.5 })).toBeCloseTo(Math.exp(-0.05), 4);
    expect(ratio('shop', 'freeBuy', coming, { goodwill: 0.5 })).toBeCloseTo(Math.exp(0.05), 4);
  });

  it('from opening: .2 × .5 of the score', () => {
    const { openScore: low } = workOut('engage', { contacted: 1, openTrust: 0.2, goodwill: -0.5 });
    const { openScore: usual } = workOut('engage', { contacted: 1, openTrust: 0.2 });
    expect((low as number) - (usual as number)).toBeCloseTo(-0.1);
  });

  it('from consent, disclosure and what is felt: as much as it takes from goodwill, not more', () => {
    const middling = { brandTrust: 0.7, trustMean: 0.7, trustSpread: 0.175 };
    expect(workOut('consent', { ...middling, trustTrait: 0.4, goodwill: -0.5 }).trusting).toBeCloseTo(-0.1);
    expect(workOut('consent', { ...middling, brandTrust: 0.525, goodwill: 0 }).trusting).toBeCloseTo(-1);
  });
});

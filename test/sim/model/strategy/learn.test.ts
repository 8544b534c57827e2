import { describe, expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

const all = (value: number): number[] => new Array<number>(8).fill(value);

describe('cookies that are lost', () => {
  const flows = (given: Parameters<typeof workOut>[1]) => workOut('learn', { asked: 1, ...given }).flows as number[];

  it('stop the records of as many people as there are fewer cookies, and of no other source', () => {
    const flowOpen = [1, 1, 1, 1, 0.4, 1, 0.4, 1];
    expect(flows({ flowOpen, 'chance(cookies)': 0.39 })).toEqual(all(1));
    expect(flows({ flowOpen, 'chance(cookies)': 0.41 })).toEqual([1, 1, 1, 1, 0, 1, 0, 1]);
  });

  it('all of them: nobody is followed', () => {
    expect(flows({ flowOpen: all(0), 'chance(cookies)': 0 })).toEqual(all(0));
  });

  it('tell nothing even where records are left', () => {
    const known = { evidence: all(0.5), collects: all(0), retentionTicks: 1000, previousFamiliarity: 0 };
    const recorded = (open: number) =>
      workOut('learn', { ...known, flowOpen: all(open), 'chance(cookies)': 0.5 }).recorded as number;
    expect(recorded(0.4)).toBe(0);
    expect(recorded(0.6)).toBeGreaterThan(0);
  });
});

describe('what flows', () => {
  const flows = (given: Parameters<typeof workOut>[1]) => (workOut('learn', given).flows as number[])[2];

  it('only with consent, and under opt-in only once it was asked for', () => {
    expect(flows({ consent: all(1), asked: 0, asksOptIn: 0 })).toBe(1);
    expect(flows({ consent: all(0), asked: 1, asksOptIn: 0 })).toBe(0);
    expect(flows({ consent: all(1), asked: 0, asksOptIn: 1 })).toBe(0);
    expect(flows({ consent: all(1), asked: 1, asksOptIn: 1 })).toBe(1);
  });
});

// A year of records of one kind, of which hardly anything fades today.
const of = (k: number, value: number): number[] => all(0).map((none, place) => (place === k ? value : none));
const kept = { retentionTicks: 1e6, consent: all(1), flowOpen: all(1), asked: 1, collects: all(0), covertness: 0 };

describe('what is recorded today', () => {
  const recording = { ...kept, evidence: all(0.5), evidenceGain: all(0.2), visitRecord: 2, usesAnalytics: 1 };
  const gained = (k: number, given: Parameters<typeof workOut>[1]) =>
    (workOut('learn', { ...recording, collects: of(k, 1), ...given }).evidence as number[])[k]! - 0.5;

  it.each([
    // a fifth of the half that is missing
    ['what is told, once it was asked for', 0, {}, 0.1],
    ['nothing before', 0, { asked: 0 }, 0],
    ['of purchases, as far as one buys there', 1, { previousFamiliarity: 0.4 }, 0.04],
    ['twice as much of a visit', 2, { visited: 1 }, 0.2],
    ['of no visit, nothing', 2, { visited: 0 }, 0],
    ['of no visit that may not be analysed', 2, { visited: 1, usesAnalytics: 0 }, 0],
    ['at most all that is missing', 2, { visited: 1, visitRecord: 10 }, 0.5],
    ['of other sites, every day', 4, {}, 0.1],
    ['nothing that is not collected', 4, { collects: all(0) }, 0],
    ['nothing without consent', 4, { consent: all(0), covertness: 1 }, 0],
  ])('%s', (_, k, given, gain) => {
    expect(gained(k, given)).toBeCloseTo(gain, 4);
  });
});

describe('what is held', () => {
  const held = (given: Parameters<typeof workOut>[1]) =>
    workOut('learn', { ...kept, sourceSensitivity: all(0.5), evidence: all(0.5), ...given }).dataHeld as number;

  it('is the share of sensitive records that are with the brand', () => {
    expect(held({})).toBeCloseTo(0.5, 4);
    expect(held({ sourceSensitivity: of(2, 0.8), evidence: of(2, 0.3) })).toBeCloseTo(0.3, 4);
    expect(held({ onDevice: 0.6 })).toBeCloseTo(0.2, 4);
    expect(held({ zeroKnowledge: 1, proofSpares: 0.7 })).toBeCloseTo(0.15, 4);
  });

  it('fades with who has left', () => {
    expect(workOut('learn', { left: 1, dataHeld: 0.5, retentionTicks: 100 }).dataHeld).toBeCloseTo(0.495);
  });
});

describe('what records tell', () => {
  const worth = { ...kept, sourceValue: all(1), ownData: of(1, 1), ownWorth: 2, boughtWorth: 3, boughtAccuracy: 0.8 };
  const joined = { recordsJoined: 0.8, usualJoin: 0.8, joinGain: 0.5, infersInterests: 1, personalizes: 1 };
  const known = { ...worth, ...joined, usesContext: 0, contextValue: 0.3 };

  it.each([
    ['own ones, by their worth', { evidence: of(1, 0.5) }, 1],
    ['bought ones, by theirs and by how right they are', { evidence: of(4, 0.5) }, 1.2],
    ['a tenth more where all are joined', { evidence: of(1, 0.5), recordsJoined: 1 }, 1.1],
    ['nothing where no interest is inferred', { evidence: of(1, 0.5), infersInterests: 0 }, 0],
    ['nothing where they may not be used for it', { evidence: of(1, 0.5), personalizes: 0 }, 0],
    ['the moment tells something without any', { evidence: all(0), usesContext: 1 }, 0.3],
    [
      'a trial tells what was opened',
      { evidence: all(0), learnsByTrying: 1, tryingValue: 0.2, explores: 0.1, opens: 5 },
      0.1,
    ],
    ['up to twenty of them', { evidence: all(0), learnsByTrying: 1, tryingValue: 0.2, explores: 0.1, opens: 50 }, 0.4],
  ])('%s', (_, given, knowledge) => {
    expect(workOut('learn', { ...known, ...given }).knowledge).toBeCloseTo(knowledge, 4);
  });
});

describe('a guess', () => {
  // e^−.693 = .5: half of what the best could know, which is right in nine of ten
  const knowing = {
    ...kept,
    evidence: all(0),
    personalizes: 0,
    usesContext: 1,
    contextValue: Math.LN2,
    dataRichness: 1,
  };
  const skill = { learningSkill: 1, usualSkill: 0.5, capability: 0.5, reportTruth: 1, bestAccuracy: 0.9 };
  const right = (given: Parameters<typeof workOut>[1]) => workOut('learn', { ...knowing, ...skill, ...given });
  const group = { protectedGroup: 1, groupError: 0.2, auditRepair: 0.5 };

  it.each([
    ['as often as the moment tells', {}, 0.45],
    ['less of a protected group', group, 0.36],
    ['of which audits repair half', { ...group, auditsFairness: 1 }, 0.405],
    ['and equal benefit all', { ...group, equalBenefit: 1 }, 0.45],
    ['while models drift', { modelDecay: 0.5 }, 0.225],
    ['never without knowledge', { contextValue: 0 }, 0],
    // 1 − .25 of .9
    ['more of who leaves rich data', { dataRichness: 2 }, 0.675],
    ['never with the mechanism off', { learnWeight: 0 }, 0],
  ])('is right %s', (_, given, accuracy) => {
    expect(right(given).accuracy).toBeCloseTo(accuracy, 4);
  });

  it.each([
    ['of middling models', {}, 1],
    ['that grow', { capabilityGrowth: 0.365, tick: 100 }, 1.1],
    ['that leap, to the best at most', { capabilityShift: 0.9 }, 1.5],
    ['of models that learn from few: 1 − .6 · .75', { learnsTogether: 1, poolNeed: 0.6, pooling: 0.25 }, 0.55],
    ['where answers are blurred', { reportTruth: 0.8 }, 0.8],
    ['where only attributes are known', { zeroKnowledge: 1, proofCost: 0.2 }, 0.8],
  ])('needs skill: %s', (_, given, then) => {
    expect(right(given).skill).toBeCloseTo(then, 4);
  });
});

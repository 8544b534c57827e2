import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../../sim/io/strategy.ts';
import { readShipped, strategyIds } from '../../support/shipped-files.ts';

function parse(text: string, file = 'mine.yaml') {
  return parseStrategy(text, { file, read: readShipped, names: strategyIds });
}

describe('shipped strategies', () => {
  it.each(strategyIds)('%s has a title and one sentence', id => {
    expect(parse(readShipped(id, 'strategy')!, `${id}.yaml`)).toMatchObject({
      id,
      title: expect.stringMatching(/^[A-Z]/),
    });
    expect(readShipped(id, 'strategy')).toMatch(/^says: [A-Z].*\.$/m);
  });

  it('say what the format says of them', () => {
    expect(parse(readShipped('batch-and-blast', 'strategy')!).levers).toMatchObject({
      data: [],
      inference: [],
      depth: 0,
      learning: { model: 'none' },
      frequency: { capPerWeek: 4 },
    });
    expect(parse(readShipped('first-party-respectful', 'strategy')!).levers).toMatchObject({
      data: ['zeroParty', 'purchases', 'browsing'],
      consent: { mode: 'optIn', rejectButton: 'firstLayer', optOutPlace: 'buried' },
      frequency: { adaptive: true, capPerWeek: 2 },
      oversight: { suppressSensitive: true },
      minimization: { retentionTicks: 180 },
    });
  });

  it('differ in four settings between covert and transparent, and in nothing else', () => {
    const covert = parse(readShipped('hyper-covert', 'strategy')!).levers;
    const transparent = parse(readShipped('hyper-transparent', 'strategy')!).levers;
    const differing = Object.keys(covert).filter(
      key => JSON.stringify(covert[key]) !== JSON.stringify(transparent[key]),
    );
    expect(differing).toEqual(['collection', 'visibility', 'consent', 'disclosure']);
  });
});

describe('a strategy file', () => {
  it('is named after its file, and may be empty of levers', () => {
    expect(parse('{}', 'plans/My Best_Plan.v2.yaml')).toMatchObject({
      id: 'my-best-plan-v2',
      title: 'My best plan v2',
      levers: { depth: 0.33 },
    });
  });

  it('orders sets as the lever does: equal strategies are equal data', () => {
    expect(JSON.stringify(parse('data: [social, purchases]\nchannels: {sms: 1, email: 2}'))).toBe(
      JSON.stringify(parse('channels: {email: 2, sms: 1}\ndata: [purchases, social]')),
    );
  });

  it('that names an unknown one is told the nearest', () => {
    expect(() => parse('extends: hyper-covrt')).toThrow(
      'mine.yaml:1:10 extends: unknown strategy: hyper-covrt (did you mean hyper-covert?)',
    );
  });

  it('may not give weight to no channel at all', () => {
    expect(() => parse('channels: {email: 0}')).toThrow('mine.yaml:1:11 channels: no share is above 0');
  });
});

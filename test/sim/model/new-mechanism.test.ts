import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as docs from '../../../sim/docs/mechanism-text.ts';
import type * as simulator from '../../../sim/index.ts';
import { changeSimulator, loading, putBehind, type ChangedSimulator } from '../../support/changed-simulator.ts';
import { readShipped } from '../../support/shipped-files.ts';

// What somebody does who adds a mechanism, done to a copy of the simulator: write its file, put its name into the story.
const file = `
import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const holidays: Mechanism = {
  key: 'holidays',
  name: 'Holidays',
  says: 'Now and then a person is away and glad.',
  why: prose(\`
    Nothing published asks for it. It stands here to show
    that a mechanism is one file.
  \`),
  equations: \`
    for not left:
      wish   = holidayBase + holidayTrust * trust
      away   = chance(holiday) < holidaysWeight * logistic(wish)
      satisfaction = clamp(satisfaction + holidayJoy * away)
      count peopleAway = away
  \`,
  params: [
    param('holidayBase', 1, [-5, 2], 'logit', 'how often one is away', 'ASSUMED'),
    param('holidayTrust', 0.1, [0, 1], 'logit per SD', 'how much trust sends people away', 'ASSUMED'),
    param('holidayJoy', 0.01, [0, 1], 'share', 'how glad one is', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
  scores: { wish: { called: 'wish to be away', logistic: true } },
  happenings: { away: { tells: 'was away', gravity: 1000 } },
};
`;
const text = `
id: away
title: Away
population: {size: 600}
days: 12
strategies: {plain: batch-and-blast}
`;

describe('a mechanism that is one file and its name in the story', () => {
  let changed: ChangedSimulator;
  let sim: typeof simulator;

  beforeAll(async () => {
    changed = await changeSimulator({
      'sim/model/living/holidays.ts': file,
      'sim/model/story.ts': story =>
        `import { holidays } from './living/holidays.ts';\n${putBehind(story, /stage: 'live',\s*mechanisms: \[/, 'holidays, ')}`,
    });
    ({ sim } = changed);
  }, loading);
  afterAll(() => changed.remove());

  const read = (more = '') => sim.parseScenario(text + more, { file: 'away.yaml', read: readShipped });
  const satisfaction = (more: string): number => sim.runUnit(read(more), 'plain', 0).metrics['satisfaction']!;

  it('acts, can be weighed and set in a scenario, and its numbers keep their range', () => {
    const usual = satisfaction('');
    expect(satisfaction('mechanisms: {holidays: 0}')).toBeLessThan(usual);
    expect(satisfaction('parameters: {holidays.holidayJoy: 0.02}')).toBeGreaterThan(usual);
    expect(() => satisfaction('parameters: {holidays.holidayJoy: 4}')).toThrow('4 is outside 0..1');
  });

  it('is told in diaries: its score with its name, its happening with its words and its gravity', () => {
    const live = new sim.LiveRun(read());
    live.step(12);
    const { days } = live.explain('plain', 17);
    expect(days[0]!.scores.find(({ name }) => name === 'wish')).toMatchObject({
      label: 'wish to be away',
      mechanism: 'holidays',
    });
    const away = days.findLast(({ events }) => events.includes('was away'));
    expect(away).toBeDefined();
    expect(sim.gravestDay(days)).toBe(away);
  });

  it('has a section in the description of the model, with why it is there', async () => {
    const { describeMechanism } = (await changed.load('sim/docs/mechanism-text.ts')) as typeof docs;
    const holidays = sim.mechanisms.find(({ key }) => key === 'holidays')!;
    const section = describeMechanism(holidays, '7.0').join('\n');
    expect(section).toContain('It stands here to show that a mechanism is one file.');
    expect(section).toContain('`holidays.holidayJoy`');
  });
});

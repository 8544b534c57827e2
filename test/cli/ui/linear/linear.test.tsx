import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { LinearApp } from '../../../../cli/ui/linear/LinearApp.tsx';
import { createController } from '../../../../cli/ui/keys/controller.ts';
import { createLineSession } from '../../../../cli/ui/run/line-session.ts';
import { createRunSession } from '../../../../cli/ui/run/run-session.ts';
import { createPeopleNames } from '../../../../cli/ui/state/people-names.ts';
import { fakeLevers, fakeMetrics } from '../support/catalog.ts';
import { createFakeLine } from '../support/fake-line.ts';
import { createFakeHost, fakeScenario } from '../support/fake-run.ts';
import { keys, settle } from '../support/render-app.tsx';

afterEach(cleanup);

async function start() {
  const line = createFakeLine();
  const session = createRunSession(createFakeHost(), { scenario: fakeScenario() });
  const controller = createController({
    session,
    line: createLineSession(line.start),
    metrics: fakeMetrics,
    levers: fakeLevers,
    style: 'braille',
    pair: [0, 1],
    names: createPeopleNames(async id => ({ name: `Ada ${id}` })),
    terminal: { leave: () => {}, suspend: () => undefined, redraw: () => {}, saveRun: async () => 'run.json' },
  });
  const app = render(<LinearApp controller={controller} />);
  await settle();
  return {
    /** what was said since the last time */
    async press(...pressed: string[]): Promise<string> {
      const before = app.lastFrame()?.length ?? 0;
      for (const key of pressed) {
        app.stdin.write(key);
        await settle();
      }
      return (app.lastFrame() ?? '').slice(before - 1);
    },
    line,
    all: () => app.lastFrame() ?? '',
  };
}

describe('the screen as linear text', () => {
  it('begins with title, question, strategies and how to go on', async () => {
    const { all } = await start();
    expect(all()).toMatch(
      /A shop that knows too much\nDoes knowing more sell more\?\nStrategies: A is plain, B is covert\./,
    );
    expect(all()).toContain('Simulated people, not a forecast');
  });
  it('says a pane with its numbers when one goes there, with better or worse as words', async () => {
    const { press } = await start();
    const said = await press('.', '3');
    expect(said).toContain('Pane 3 of 5, Numbers.');
    expect(said).toContain('creepiness: plain 0.100, covert 0.300, difference plus 0.200, worse.');
  });
  it('says who is hurt, harm by harm and group by group', async () => {
    const { press } = await start();
    const said = await press('.', 'H');
    expect(said).toContain(
      'Who is hurt.\ninvented harm: plain 0 %, covert 25.0 %, difference plus 25.0 points, worse.',
    );
    expect(said).toContain('vulnerable, 200 people: plain 40.0 %, the worst group; covert 40.0 %, the worst group.');
    expect(said).toContain('dataPoor, 20 people, too few for a verdict');
  });
  it('says what both strategies do', async () => {
    const { press } = await start();
    expect(await press('S')).toContain(
      'Strategies.\nA, plain: plain\nB, covert: covert\nWhat they share.\nDepth: 0.33.',
    );
  });
  it('says only the row that one moves to', async () => {
    const { press } = await start();
    await press('.', '5');
    const said = await press(keys.down);
    expect(said).toContain('2 of 12: Ada 10, number 10: under plain customer');
    expect(said).not.toContain('Pane');
  });
  it('says a lever while it is changed and what was set on which day', async () => {
    const { press } = await start();
    expect(await press('4', keys.right)).toContain('Depth: was 0.33, now 0.4.');
    expect(await press(keys.enter)).toContain('from the next day on: plain depth 0.33 to 0.4');
  });
  it('reads a diary with reasons as signed numbers', async () => {
    const { press } = await start();
    const said = await press('.', '5', keys.enter);
    expect(said).toContain('Diary of Ada 0 number 0 under covert.');
    expect(said).toContain('plus 2.00: violation times knowing.');
    expect(said).toContain('leaving: yes, luck 0.010 below chance 0.200.');
  });
  it('says the line when it is asked for, when it is first known, and for each group', async () => {
    const { press, line, all } = await start();
    expect(await press('V')).toContain('How far is too far? Visibility of covert.');
    const before = all().length;
    line.answer(6);
    await settle(300);
    const said = all().slice(before).replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      '6 replications. Group 1 of 4, everybody: Value after backlash is best at visibility 0.4 (0.35 to 0.45).',
    );
    expect(said).toContain('At 0.4: value after backlash 300 cents');
    expect(said).toContain('vulnerable: none within range, at 0 in all.');
    expect((await press(keys.down)).replaceAll(/\s+/g, ' ')).toContain(
      'Group 2 of 4, not vulnerable: Value after backlash is best at visibility 0.5',
    );
    expect(all()).not.toMatch(/[━╌●┃⠉]/);
  });
  it('says why a key cannot do anything', async () => {
    const { press } = await start();
    expect(await press(',')).toContain('this is day 0');
  });
  it('says no drawn sign anywhere', async () => {
    const { press, all } = await start();
    await press(
      '.',
      '2',
      '3',
      '4',
      '5',
      keys.enter,
      keys.esc,
      '?',
      keys.esc,
      ':',
      'zoom',
      keys.esc,
      'y',
      keys.esc,
      'i',
      keys.esc,
    );
    expect(all()).not.toMatch(/[\u2500-\u259f\u2800-\u28ff●◐▲×▸→·−]/);
  });
});

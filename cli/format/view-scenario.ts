import { sayUnmatched, type Scenario } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { wrap } from './text.ts';
import type { View } from './view.ts';

export function viewScenarios(scenarios: readonly Scenario[]): View {
  const rows = scenarios.map(({ id, title, question, strategies }) => ({
    id,
    title,
    question,
    strategies: Object.keys(strategies),
  }));
  return {
    json: rows,
    table: {
      columns: ['id', 'title', 'question', 'strategies'],
      rows: rows.map(({ id, title, question, strategies }) => [id, title, question, strategies.join(' ')]),
    },
    human: look => rows.map(row => describeScenario(row, look)).join('\n'),
  };
}

function describeScenario({ id, title, question }: Pick<Scenario, 'id' | 'title' | 'question'>, look: Look): string {
  return `${paint(look, 'cyan', id)}  ${title}\n    ${paint(look, 'dim', question)}`;
}

/** People get the file as it is written, comments and all; programs get it complete. */
export function viewScenario(scenario: Scenario, text: string): View {
  const rows = Object.entries(scenario).map(([key, value]) => [
    key,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  return {
    json: { schemaVersion: '1.0', ...scenario },
    table: { columns: ['key', 'value'], rows },
    human: () => text,
    plain: () => text,
  };
}

export function viewLint(scenarios: readonly Scenario[]): View {
  const rows = scenarios.map(scenario => {
    const { id, strategies, days } = scenario;
    const unmatched = sayUnmatched(scenario);
    return { id, strategies: Object.keys(strategies).length, days, ...(unmatched && { unmatched }) };
  });
  return {
    json: { schemaVersion: '1.0', fine: rows },
    table: {
      columns: ['id', 'strategies', 'days', 'unmatched'],
      rows: rows.map(({ id, strategies, days, unmatched = null }) => [id, strategies, days, unmatched]),
    },
    human: look =>
      rows
        .map(
          ({ id, strategies, days, unmatched }) =>
            `${paint(look, 'green', 'fine')}  ${id}: ${strategies} strategies, ${days} days` +
            (unmatched === undefined ? '' : `\n${paint(look, 'yellow', 'note')}  ${wrap(unmatched, look.width, 6)}`),
        )
        .join('\n'),
  };
}

export function newScenarioText(id: string): string {
  return `id: ${id}
title: My first question
question: What do people gain, and what puts them off?
lookAt: [engagement, creepiness, backlash]
population: {base: us, size: 2000}
days: 60
seed: 1
replications: 10
# "creepline strategy list" shows what can be extended, "creepline strategy show ID" the levers
strategies:
  careful: {title: Says what it does, depth: .4, disclosure: whyThis, control: .8}
  bold: {title: Shows what it knows, depth: .9, visibility: .8, frequency: {capPerWeek: 5}}
`;
}

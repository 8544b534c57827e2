import type { Survey } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import type { View } from './view.ts';
import { wrap } from './text.ts';

export function viewSurveyList(surveys: readonly Survey[]): View {
  const rows = surveys.map(
    ({ id, title, question, source, confidence, asked = null, base, shift, input, items, combined }) => ({
      id,
      title,
      question,
      source,
      confidence,
      asked,
      population: base,
      items: items.length + combined.length,
      shift,
      input,
    }),
  );
  return {
    json: rows,
    table: {
      columns: ['id', 'title', 'question', 'source', 'confidence', 'asked', 'population', 'items', 'shift', 'input'],
      rows: rows.map(row => Object.values(row)),
    },
    human: look => rows.map(row => describe(row, look)).join('\n'),
  };
}

type Row = Pick<Survey, 'id' | 'title' | 'source' | 'input'> & {
  asked: number | null;
  population: string;
  items: number;
};

function describe({ id, title, source, asked, population, items, input }: Row, look: Look): string {
  const facts = [
    `${items} ${items === 1 ? 'item' : 'items'}`,
    population,
    ...(asked === null ? [] : [`${asked.toLocaleString('en-US')} were asked`]),
    source,
    ...(input ? ['people are made from these answers'] : []),
  ];
  return [
    `  ${paint(look, 'cyan', id)}  ${title}`,
    paint(look, 'dim', `    ${wrap(facts.join(' · '), look.width, 4)}`),
  ].join('\n');
}

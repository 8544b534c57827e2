// What a survey file may not say although its shape is right: questions about nothing, names twice, answers that nobody can give.
import { nearest, unknownName, type Problem } from '../core/errors.ts';
import type { Path, Source } from '../io/schema-json.ts';
import { answersOf, type Form, type SurveyFile } from './schema.ts';

/** Every problem, each at its place; none where the survey can be asked. */
export function checkSurvey(file: SurveyFile, source: Source): Problem[] {
  return [...checkOrigin(file, source), ...checkItems(file, source), ...checkReferences(file, source)];
}

/** Forms that are about something: the others ask who people are. */
const aboutSomething: readonly Form[] = ['acceptable', 'acceptableOrUnsure', 'coolOrCreepy', 'unsubscribe', 'stop'];
const counted: readonly Form[] = ['literacy', 'tools'];

/** Questions of one's own need no source; numbers that somebody published do. */
function checkOrigin({ source: key, confidence, items, combined = [] }: SurveyFile, source: Source): Problem[] {
  const isPublished =
    [...items, ...combined].some(({ published }) => published !== undefined) ||
    items.some(({ bySegment }) => bySegment !== undefined);
  if (!isPublished) return [];
  const wanted = { source: key, confidence };
  return Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined
      ? [
          {
            ...source.placeOf([name]),
            message: 'is missing: published answers say where they come from and how far they can be trusted',
          },
        ]
      : [],
  );
}

function checkItems({ form: usual, items, combined = [] }: SurveyFile, source: Source): Problem[] {
  const problems: Problem[] = [];
  const fault = (path: Path, message: string, part: 'key' | 'value' = 'value') =>
    problems.push({ ...source.placeOf(path, part), message });
  const names = [...items, ...combined].map(({ id }) => id);
  items.forEach(({ id, form = usual, least, service, data = [], infers = [], published = {} }, i) => {
    if (names.indexOf(id) !== i) fault(['items', i, 'id'], `${id} is the name of an item above`);
    if (aboutSomething.includes(form) && service === undefined && data.length + infers.length === 0)
      fault(
        ['items', i],
        'says neither of which service nor of which data people are asked: "service", "data" or "infers"',
      );
    if (least !== undefined && !counted.includes(form))
      fault(['items', i, 'least'], `only ${counted.join(' and ')} count, and this is asked as ${form}`);
    const known: readonly string[] = answersOf[form];
    for (const answer of Object.keys(published))
      if (!known.includes(answer))
        fault(
          ['items', i, 'published', answer],
          `${unknownName('answer', answer, known)}; people answer ${known.join(' or ')}`,
          'key',
        );
  });
  combined.forEach(({ id }, i) => {
    if (names.indexOf(id) !== items.length + i) fault(['combined', i, 'id'], `${id} is the name of an item above`);
  });
  return problems;
}

/** Every `item.answer` names an item and one of its answers. */
function checkReferences(
  { form: usual, items, combined = [], orders = [], slopes = [] }: SurveyFile,
  source: Source,
): Problem[] {
  const written: [string, Path][] = [
    ...combined.flatMap(({ all, any }, i) =>
      (all ?? any ?? []).map((text, k): [string, Path] => [
        text,
        ['combined', i, all === undefined ? 'any' : 'all', k],
      ]),
    ),
    ...orders.flatMap(({ more, less }, i): [string, Path][] => [
      [more, ['orders', i, 'more']],
      [less, ['orders', i, 'less']],
    ]),
    ...slopes.map(({ answer }, i): [string, Path] => [answer, ['slopes', i, 'answer']]),
  ];
  const known = items.flatMap(({ id, form = usual }) => answersOf[form].map(answer => `${id}.${answer}`));
  return written.flatMap(([text, path]) =>
    known.includes(text) ? [] : [{ ...source.placeOf(path), message: problemOfRef(text, known) }],
  );
}

/** What is wrong with a name such as `discount.maybe`, given those that there are; also for names typed on the command line. */
export function problemOfRef(text: string, known: readonly string[]): string {
  const item = text.split('.')[0]!;
  const answers = known.filter(each => each.startsWith(`${item}.`));
  if (answers.length > 0) return `${text} is no answer to ${item}; there are ${answers.join(', ')}`;
  const items = [...new Set(known.map(each => each.split('.')[0]!))];
  const near = nearest(item, items);
  return `unknown item: ${item}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}

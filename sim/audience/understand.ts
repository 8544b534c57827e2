// What columns are taken for: by name first, and only if the content agrees; without a name that tells, by content alone.
import { plainName, type ColumnReport, type FactName } from '../model/population/audience.ts';
import { answersOf, isArea, readCountry, readFlag, readGender, readGenderInFull, shareOfRows } from './cells.ts';
import type { TextColumn } from './column.ts';
import { meanings, type Meaning, type Reader } from './meanings.ts';
import { dateReaderOf, readNumber, type Read } from './numbers.ts';
import { outcomeToldBy, roleOf, trialOf, type Trial } from './trial.ts';
import { idNames, knownTopics, rowNames, topicPrefix, unusedMeanings } from './column-names.ts';

/** What was understood of a column. */
export interface Understood extends Pick<ColumnReport, 'status' | 'because'> {
  meaning?: string;
  /** used all the same, though it tells an outcome or what only comes about with one */
  leaks?: true;
  reader?: Reader;
  /** for messages about cells that are not understood */
  allowed?: string;
  fact?: FactName;
  topic?: string;
  /** who is who */
  isKey?: true;
  /** numbers rows, or was drawn by lot: says nothing about the person */
  isForeign?: true;
  /** the smaller, the better its name says what it is */
  rank?: number;
}

export interface Context {
  trial: Trial;
  /** topics of the scenario, if it is known */
  topics: readonly string[];
  /** how many columns have the same few answers as this one */
  alike: ReadonlyMap<TextColumn, number>;
}

/** So many of the filled cells must be understood before a name is believed. */
const enough = 0.9;
/** So many questions with the same answers make a survey; fewer may be alike by chance. */
const leastQuestions = 6;
const [leastAnswers, mostScale] = [3, 7];
/** So many rows must have an id of their own before it is one. */
const distinct = 0.9;

export function contextOf(columns: readonly TextColumn[], topics: readonly string[]): Context {
  const answers = new Map<string, TextColumn[]>();
  for (const column of columns) {
    const values =
      answersOf(column, mostScale)
        ?.map(({ value }) => value)
        .sort() ?? [];
    if (values.length < leastAnswers) continue;
    const key = JSON.stringify(values);
    answers.set(key, [...(answers.get(key) ?? []), column]);
  }
  const alike = new Map([...answers.values()].flatMap(same => same.map(column => [column, same.length] as const)));
  return { trial: trialOf(columns), topics, alike };
}

export function understand(column: TextColumn, context: Context): Understood {
  return (
    understandTrial(column, context) ??
    understandBattery(column, context) ??
    understandId(column) ??
    understandName(column) ??
    understandTopic(column, context.topics) ??
    understandUnused(column) ??
    understandNumbering(column) ??
    understandContent(column)
  );
}

/** Arms, outcomes, and what leaks them. */
function understandTrial(column: TextColumn, context: Context): Understood | undefined {
  const role = roleOf(column, context.trial);
  if (role === 'arm')
    return {
      status: 'outcome',
      meaning: 'arm of a test',
      because: 'who got which message was drawn by lot: never a trait',
      isForeign: true,
    };
  if (role === 'leak')
    return {
      status: 'outcome',
      meaning: 'leaks the outcome',
      because: 'it comes about with the outcome and tells it: never a trait',
      isForeign: true,
    };
  if (role === 'outcome')
    return {
      status: 'outcome',
      meaning: 'outcome of a test',
      because: 'what came of a message is known only afterwards: never a trait',
      isForeign: true,
    };
  const told = outcomeToldBy(column, context.trial);
  if (told === undefined) return undefined;
  return {
    status: 'outcome',
    meaning: 'outcome of a test',
    because: `it is above 0 only where ${told} is yes, so it came afterwards: never a trait`,
    isForeign: true,
  };
}

/** Questions of a survey share their answers; what is asked there is an opinion, whatever its name. */
function understandBattery(column: TextColumn, { alike }: Context): Understood | undefined {
  const questions = alike.get(column) ?? 0;
  if (questions < leastQuestions) return undefined;
  return {
    status: 'ignored',
    meaning: 'opinion',
    because: `one of ${questions} questions with the same answers: what people say, not what they did`,
  };
}

function understandId(column: TextColumn): Understood | undefined {
  const rank = idNames.indexOf(column.plain);
  if (rank < 0) return undefined;
  const { values, rows } = column.filled;
  if (rows > 0 && values >= distinct * rows)
    return {
      status: 'used',
      meaning: 'identifier',
      because: 'tells people apart; only a hash of it is kept',
      isKey: true,
      isForeign: true,
      rank,
    };
  return {
    status: 'ignored',
    because: `named like an identifier, but it has only ${values} values for ${rows} rows`,
    isForeign: true,
  };
}

/** Codes without a name that tells: numbers of rows, or identifiers that look like nothing else. */
function understandNumbering(column: TextColumn): Understood | undefined {
  const rows = column.codes.length;
  if (column.size !== rows || rows < 2) return undefined;
  if (rowNames.includes(column.plain) || isRunning(column, rows))
    return {
      status: 'ignored',
      meaning: 'number of the row',
      because: 'it counts rows and says nothing about people',
      isForeign: true,
    };
  if (shareOfRows(column, cell => /^[\da-f]{8}-?([\da-f]{4}-?){3}[\da-f]{12}$/i.test(cell)) < 1) return undefined;
  return {
    status: 'guessed',
    meaning: 'identifier',
    because: 'every row has another long code; only a hash of it is kept',
    isKey: true,
    isForeign: true,
    rank: idNames.length,
  };
}

/** 0, 1, 2 … or 1, 2, 3 … in any order. */
function isRunning(column: TextColumn, rows: number): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (let code = 0; code < rows; code++) {
    const text = column.text(code);
    if (!/^\d{1,8}$/.test(text)) return false;
    least = Math.min(least, Number(text));
    most = Math.max(most, Number(text));
  }
  return least <= 1 && most === least + rows - 1;
}

function understandName(column: TextColumn): Understood | undefined {
  const meaning = meanings.find(({ names }) => names.includes(column.plain));
  if (meaning === undefined) return undefined;
  const reader = meaning.reader(column);
  const understood = shareOfRows(column, cell => reader.read(cell) !== undefined);
  if (understood >= enough) return usedAs(column, meaning, reader);
  const { meaning: fallback, ...content } = understandContent(column);
  if (content.status !== 'ignored') return { ...content, ...(fallback === undefined ? {} : { meaning: fallback }) };
  const percent = Math.round(understood * 100);
  return {
    status: 'ignored',
    because: `named like ${shortly(meaning)}, but only ${percent} % of its cells are: ${meaning.allowed}`,
  };
}

function usedAs(column: TextColumn, meaning: Meaning, reader: Reader): Understood {
  const { fact, means, names, allowed } = meaning;
  const extra = [reader.remark, reader.guess]
    .filter(part => part !== undefined)
    .map(part => `; ${part}`)
    .join('');
  return {
    status: reader.guess === undefined ? 'used' : 'guessed',
    meaning: means,
    because: `named like it${extra}`,
    reader,
    fact,
    allowed,
    rank: names.indexOf(column.plain),
  };
}

const shortly = ({ means }: Meaning): string => means.replace(/[:;].*/, '');

/** A number above 0 is a yes, 0 a no. */
const readAmountAsFlag: Read = cell => {
  const number = readNumber(cell);
  return typeof number === 'number' ? (number > 0 ? 1 : 0) : number;
};

function understandTopic(column: TextColumn, topics: readonly string[]): Understood | undefined {
  const named = topicPrefix.test(column.name);
  const topic = plainName(column.name.replace(topicPrefix, ''));
  const inScenario = topics.some(other => plainName(other) === topic);
  if (!named && !inScenario && !knownTopics.includes(topic)) return undefined;
  const read = topicReader(column);
  if (read === undefined) return undefined;
  return {
    status: named || inScenario || read === readFlag ? 'used' : 'guessed',
    meaning: `interest in the topic ${topic}`,
    because: `${read === readFlag ? 'yes or no' : 'an amount'}, named like a topic; it counts where a scenario has this topic`,
    reader: { read },
    allowed: 'yes or no, or an amount',
    topic,
    rank: named ? 0 : 1,
  };
}

/** How a column that tells of a topic is read: yes or no, or amounts. */
export function topicReader(column: TextColumn): Read | undefined {
  return [readFlag, readAmountAsFlag].find(read => shareOfRows(column, cell => read(cell) !== undefined) >= enough);
}

function understandUnused(column: TextColumn): Understood | undefined {
  // a kind of area says more than that it is a place
  if (shareOfRows(column, isArea) >= enough)
    return {
      status: 'ignored',
      meaning: 'kind of area',
      because: 'a kind of area, by its values; nothing in the model depends on it',
    };
  const known = unusedMeanings.find(({ names }) => names.includes(column.plain));
  return known && { status: 'ignored', meaning: known.meaning, because: known.because };
}

const mostAnswers = 50;

function understandContent(column: TextColumn): Understood {
  const { filled } = column;
  if (filled.values === 0) return { status: 'ignored', because: 'it is empty' };
  const guessed = guessContent(column);
  if (guessed !== undefined) return guessed;
  if (filled.values === 1) return { status: 'ignored', because: 'it says the same of everybody' };
  const dates = dateReaderOf(column);
  if (dates !== undefined && shareOfRows(column, cell => typeof dates(cell) === 'number') >= enough)
    return { status: 'ignored', meaning: 'dates', because: 'dates of something that its name does not tell' };
  if (answersOf(column, mostScale)?.some(({ value }) => /^(yes|no|ja|nein|true|false)$/i.test(value)) === true) {
    return { status: 'ignored', meaning: 'answer', because: 'an answer to a question that the model does not know' };
  }
  if (shareOfRows(column, cell => readFlag(cell) !== undefined) >= enough)
    return { status: 'ignored', because: 'yes or no, to something that its name does not tell' };
  return { status: 'ignored', because: 'neither its name nor its values are known to the model' };
}

/** Columns whose cells speak for themselves. */
function guessContent(column: TextColumn): Understood | undefined {
  // one word may be a country's by chance, as IN is; two are not
  const answers = answersOf(column, mostAnswers);
  if (answers === undefined || answers.length < 2) return undefined;
  const [gender, country] = (['gender', 'country'] as const).map(fact =>
    meanings.find(meaning => meaning.fact === fact)!,
  );
  if (shareOfRows(column, cell => readGenderInFull(cell) !== undefined) >= enough)
    return guessedAs(gender!, readGender, 'its values are female and male');
  if (shareOfRows(column, cell => readCountry(cell) !== undefined) >= enough)
    return guessedAs(country!, readCountry, 'its values are countries');
  return undefined;
}

function guessedAs({ fact, means, allowed, names }: Meaning, read: Read, because: string): Understood {
  return { status: 'guessed', meaning: means, because, reader: { read }, fact, allowed, rank: names.length };
}

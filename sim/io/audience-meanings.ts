import { plainName, shareBelow, type ColumnReport, type FactName } from '../population/audience.ts';
import {
  areaWords, isBlank, readAmountAsFlag, readCountry, readEducation, readFlag, readGender, readNumber, readOnline, readWord, shareOfRows,
} from './audience-cells.ts';
import type { TextColumn } from './audience-table.ts';

// What columns mean, by name first and by content second.

/** What was understood of a column. */
export interface Understood extends Pick<ColumnReport, 'status' | 'because'> {
  meaning?: string;
  /** what each different value of the column says; undefined = not to be understood */
  read?: (cell: string) => number | null | undefined;
  fact?: FactName;
  /** turned from what a cell says into what the model wants, over all rows */
  finish?: (values: readonly (number | null)[]) => readonly (number | null)[];
  topic?: string;
}

interface Meaning {
  fact: FactName;
  means: string;
  names: readonly string[];
  read: (cell: string) => number | null | undefined;
  finish?: (values: readonly (number | null)[]) => readonly (number | null)[];
  /** what can only be guessed even if the name fits */
  guess?: (column: TextColumn) => { because: string; factor: number } | undefined;
}

const daysPerMonth = 30.4;

const meanings: readonly Meaning[] = [
  { fact: 'age', means: 'age in years; attitudes are known from 18 to 65', names: ['age', 'ageyears', 'agegroup', 'ageband', 'alter'], read: between(0, 120) },
  { fact: 'gender', means: 'gender', names: ['gender', 'sex', 'geschlecht'], read: readGender },
  { fact: 'country', means: 'country', names: ['country', 'countrycode', 'land'], read: readCountry },
  { fact: 'education', means: 'education: low, medium or high', names: ['education', 'educationlevel', 'edu', 'bildung'], read: readEducation },
  {
    fact: 'sinceVisit',
    means: 'time since the last visit',
    names: ['recency', 'sincevisit', 'dayssincevisit', 'dayssincelastvisit', 'dayssincelastpurchase', 'dayssincelastorder', 'recencydays',
      'monthssincelastpurchase', 'monthssincelastvisit', 'recencymonths', 'weekssincelastpurchase', 'recencyweeks'],
    read: between(0, Infinity),
    guess: guessUnit,
  },
  {
    fact: 'spend',
    means: 'past spending, by rank',
    names: ['history', 'monetary', 'monetaryvalue', 'totalspend', 'totalspent', 'annualspend', 'pastspend', 'spent', 'turnover', 'umsatz', 'spend', 'revenue', 'sales'],
    read: readNumber,
    finish: shareBelow,
  },
  {
    fact: 'orders',
    means: 'how often the person buys, by rank',
    names: ['frequency', 'orders', 'ordercount', 'numorders', 'numberoforders', 'purchases', 'purchasecount', 'transactions', 'bestellungen'],
    read: readNumber,
    finish: shareBelow,
  },
  { fact: 'newCustomer', means: 'new customer', names: ['newbie', 'newcustomer', 'isnew', 'newbuyer', 'firsttime', 'neukunde'], read: readFlag },
  { fact: 'online', means: 'share of shopping online', names: ['channel', 'purchasechannel', 'saleschannel', 'kanal'], read: readOnline },
];

/** Numbers within bounds; others are not understood. */
function between(least: number, most: number): (cell: string) => number | null | undefined {
  return cell => {
    const value = readNumber(cell);
    return typeof value === 'number' && (value < least || value > most) ? undefined : value;
  };
}

const armNames = ['segment', 'arm', 'treatment', 'group', 'testgroup', 'variant', 'exposure', 'cell'];
const outcomeNames = ['visit', 'visited', 'conversion', 'converted', 'response', 'responded', 'opened', 'clicked', 'open', 'click',
  'unsubscribed', 'churn', 'churned', 'outcome', 'target', 'y'];
/** Outcomes only beside another outcome: alone they are what somebody spent or did before. */
const outcomeBeside = ['spend', 'revenue', 'sales', 'duration'];
const idNames = ['id', 'customerid', 'custid', 'clientid', 'userid', 'memberid', 'accountid', 'uuid', 'guid', 'index', 'rowid', 'row', 'kundennummer', 'kundennr'];
const topicPrefix = /^(bought|likes|interest|interestin|category|topic|gekauft)[\s_.-]+/i;
const knownTopics = ['mens', 'womens', 'kids', 'baby', 'home', 'garden', 'sports', 'beauty', 'grocery', 'toys', 'electronics', 'fashion', 'books', 'music', 'food', 'travel', 'health'];

/** Arms and outcomes of a test, by the names of the columns alone. */
export function isOutcome(plain: string, all: readonly string[]): boolean {
  const isTest = all.some(name => outcomeNames.includes(name));
  return outcomeNames.includes(plain) || (isTest && (armNames.includes(plain) || outcomeBeside.includes(plain)));
}

export function isIdName(plain: string): boolean {
  return idNames.includes(plain);
}

export interface Context {
  /** plain names of all columns */
  names: readonly string[];
  /** topics of the scenario, if it is known */
  topics: readonly string[];
}

export function understand(column: TextColumn, context: Context): Understood {
  const { plain } = column;
  if (isOutcome(plain, context.names)) {
    const because = armNames.includes(plain) ? 'the arm of a test, who got which message' : 'what came of a message, known only afterwards';
    return { status: 'outcome', because: `${because}: never a trait` };
  }
  if (isIdName(plain)) return { status: 'ignored', because: 'an identifier; people are numbered anew' };
  const byName = meanings.find(({ names }) => names.includes(plain));
  return (byName === undefined ? undefined : useMeaning(column, byName)) ?? understandTopic(column, context.topics) ?? understandContent(column);
}

function useMeaning(column: TextColumn, { fact, means, read, finish, guess }: Meaning): Understood | undefined {
  const understood = shareOfRows(column, cell => read(cell) !== undefined);
  if (understood < 0.9) return undefined;
  const guessed = guess?.(column);
  const factor = guessed?.factor ?? 1;
  const scaled = (cell: string) => {
    const value = read(cell);
    return typeof value === 'number' ? value * factor : value;
  };
  return {
    status: guessed === undefined ? 'used' : 'guessed',
    meaning: means,
    because: `named like it${guessed === undefined ? '' : `; ${guessed.because}`}`,
    read: factor === 1 ? read : scaled,
    fact,
    ...(finish === undefined ? {} : { finish }),
  };
}

/** Days, weeks or months: by the name, else by what is plausible. */
function guessUnit(column: TextColumn): { because: string; factor: number } | undefined {
  if (column.plain.includes('day')) return undefined;
  if (column.plain.includes('week')) return { because: 'weeks, by its name', factor: 7 };
  if (column.plain.includes('month')) return { because: 'months, by its name', factor: daysPerMonth };
  const most = Math.max(...column.values.map(cell => readNumber(cell) ?? 0));
  return most <= 36
    ? { because: `taken as months, as no value is above ${most}`, factor: daysPerMonth }
    : { because: `taken as days, as values go up to ${most}`, factor: 1 };
}

function understandTopic(column: TextColumn, topics: readonly string[]): Understood | undefined {
  const named = topicPrefix.test(column.name);
  const topic = plainName(column.name.replace(topicPrefix, ''));
  const inScenario = topics.some(other => plainName(other) === topic);
  if (!named && !inScenario && !knownTopics.includes(topic)) return undefined;
  const read = shareOfRows(column, cell => readFlag(cell) !== undefined) >= 0.9 ? readFlag : readAmountAsFlag;
  if (shareOfRows(column, cell => read(cell) !== undefined) < 0.9) return undefined;
  return {
    status: named || inScenario || read === readFlag ? 'used' : 'guessed',
    meaning: `interest in the topic ${topic}`,
    because: `${read === readFlag ? 'yes or no' : 'an amount'}, named like a topic; it counts where a scenario has this topic`,
    read,
    topic,
  };
}

function understandContent(column: TextColumn): Understood {
  if (shareOfRows(column, cell => areaWords.has(cell.toLowerCase())) >= 0.9) {
    return { status: 'ignored', meaning: 'kind of area', because: 'a kind of area, by its values; nothing in the model depends on it' };
  }
  if (shareOfRows(column, cell => readGenderWord(cell) !== undefined) >= 0.9) {
    return { status: 'guessed', meaning: 'gender', because: 'its values are female and male', read: readGender, fact: 'gender' };
  }
  const filled = column.values.filter(value => !isBlank(value)).length;
  if (filled === 0) return { status: 'ignored', because: 'it is empty' };
  if (filled === 1) return { status: 'ignored', because: 'it says the same of everybody' };
  return { status: 'ignored', because: 'neither its name nor its values are known to the model' };
}

/** Whole words only: f and m stand for too many things. */
const readGenderWord = readWord({ female: 0, woman: 0, male: 1, man: 1 });

// What the model can learn about a person from a table, and how cells that tell it are read.
import { factNames, type FactName } from '../model/population/audience.ts';
import { stateColumns } from '../model/world/columns.ts';
import { readCountry, readEducation, readFlag, readGender, readOnline } from './cells.ts';
import type { TextColumn } from './column.ts';
import { dateReaderOf, decimalMarkOf, middleOf, readNumber, readSpan, type Read } from './numbers.ts';

/** How the cells of one column are read. */
export interface Reader {
  read: Read;
  /** upper ends where cells are ranges */
  readHigh?: Read;
  /** turned over all values once they are read: dates into days ago */
  finish?: (values: Float64Array) => void;
  /** why it may be wrong, where it may */
  guess?: string;
  /** said beside the name, where something is worth saying */
  remark?: string;
}

export interface Meaning {
  fact: FactName;
  means: string;
  /** for messages about cells that are not understood */
  allowed: string;
  /** the first counts most where several columns tell the same */
  names: readonly string[];
  reader: (column: TextColumn, unit?: TimeUnit) => Reader;
  /** values beyond are understood, but count as the nearest of these */
  bounds?: { least: number; most: number; says: string };
}

export const daysIn = { days: 1, weeks: 7, months: 30.4, years: 365.25 } as const;
export type TimeUnit = keyof typeof daysIn;

const mostAmount = 1e9;
const mostDays = 36_525;
const mostTime = stateColumns.sinceVisit.max;

const byFact: Readonly<Record<Exclude<FactName, 'ageTo'>, Omit<Meaning, 'fact'>>> = {
  age: {
    means: 'age in years; attitudes are known from 18 to 65',
    allowed: 'years from 0 to 120, or a range such as 25-34',
    names: ['age', 'ageyears', 'ageinyears', 'agegroup', 'ageband', 'agerange', 'alter', 'altersgruppe'],
    reader: () => ({ read: ageRead('low'), readHigh: ageRead('high') }),
    bounds: {
      least: 18,
      most: 65,
      says: 'the attitudes of people younger than 18 or older than 65 are not known; they have those of 18 and 65',
    },
  },
  gender: {
    means: 'gender',
    allowed: 'female, male, f, m or other',
    names: ['gender', 'sex', 'geschlecht'],
    reader: () => ({ read: readGender }),
  },
  country: {
    means: 'country',
    allowed: 'DE, GB or US, or their names',
    names: ['country', 'countrycode', 'nation', 'market', 'land'],
    reader: () => ({ read: readCountry }),
  },
  education: {
    means: 'education: low, medium or high',
    allowed: 'low, medium, high, or the name of a degree',
    names: ['education', 'educationlevel', 'edu', 'degree', 'college', 'bildung', 'schulabschluss'],
    reader: () => ({ read: readEducation }),
  },
  sinceVisit: {
    means: 'time since the last visit',
    allowed: 'a number from 0 on, or a date',
    names: [
      'dayssincelastvisit',
      'dayssincelastpurchase',
      'dayssincelastorder',
      'sincevisit',
      'dayssincevisit',
      'recencydays',
      'recency',
      'recencyweeks',
      'weekssincelastpurchase',
      'recencymonths',
      'monthssincelastpurchase',
      'monthssincelastvisit',
      'lastvisit',
      'lastvisitdate',
      'lastpurchase',
      'lastpurchasedate',
      'lastorder',
      'lastorderdate',
      'lastseen',
      'letzterkauf',
      'letztebestellung',
      'letzterbesuch',
    ],
    reader: timeReader,
    bounds: { least: 0, most: mostTime, says: `visits longer ago than ${mostTime} days count as that` },
  },
  spend: {
    means: 'past spending',
    allowed: 'an amount from 0 on',
    names: [
      'history',
      'monetary',
      'monetaryvalue',
      'totalspend',
      'totalspent',
      'annualspend',
      'pastspend',
      'spendlevel',
      'spent',
      'clv',
      'ltv',
      'lifetimevalue',
      'turnover',
      'umsatz',
      'spend',
      'revenue',
      'sales',
    ],
    reader: amountReader,
  },
  orders: {
    means: 'how often the person buys',
    allowed: 'a number from 0 on, or a range',
    names: [
      'frequency',
      'orders',
      'ordercount',
      'orderfrequency',
      'purchasefrequency',
      'numorders',
      'numberoforders',
      'purchases',
      'purchasecount',
      'transactions',
      'shoppingrate',
      'bestellungen',
    ],
    reader: amountReader,
  },
  newCustomer: {
    means: 'new customer',
    allowed: 'yes or no',
    names: ['newbie', 'newcustomer', 'isnew', 'newbuyer', 'firsttime', 'neukunde'],
    reader: () => ({ read: readFlag }),
  },
  online: {
    means: 'share of shopping online',
    allowed: 'a share from 0 to 1, a percentage, or words such as web, phone, multichannel',
    names: ['channel', 'purchasechannel', 'saleschannel', 'onlineshare', 'kanal'],
    reader: () => ({ read: readOnline }),
  },
};

export const meanings: readonly Meaning[] = factNames.flatMap(fact =>
  fact === 'ageTo' ? [] : [{ fact, ...byFact[fact] }],
);

export function meaningOf(fact: FactName): Meaning {
  return meanings.find(meaning => meaning.fact === fact)!;
}

/** Ranges keep both ends: people are spread over them. */
function ageRead(end: 'low' | 'high'): Read {
  return cell => {
    const span = readSpan(cell);
    const value = span === undefined ? readNumber(cell) : Math.min(span[end], Math.max(span.low, 99));
    return within(value, 0, 120);
  };
}

function within(value: number | null | undefined, least: number, most: number): number | null | undefined {
  return typeof value === 'number' && !(value >= least && value <= most) ? undefined : value;
}

/** A number, or a range by its middle. */
function amountRead(column: TextColumn, most: number): { read: Read; guess?: string } {
  const { mark, unsure } = decimalMarkOf(column);
  const read: Read = cell => {
    const span = readSpan(cell);
    return within(span === undefined ? readNumber(cell, mark) : middleOf(span), 0, most);
  };
  return { read, ...(unsure ? { guess: 'its commas are taken to divide thousands' } : {}) };
}

function amountReader(column: TextColumn): Reader {
  return amountRead(column, mostAmount);
}

/** Days, weeks or months: by the name, else by what is plausible. Dates count back from the latest of them. */
function timeReader(column: TextColumn, said?: TimeUnit): Reader {
  const dates = dateReaderOf(column);
  if (dates !== undefined && shareRead(column, dates) >= 0.5)
    return { read: dates, finish: countBack, guess: 'dates; counted back from the latest of them' };
  const { read, guess } = amountRead(column, mostDays);
  const { unit, why } = said === undefined ? unitOf(column, read) : { unit: said, why: undefined };
  const named = said !== undefined || column.plain.includes(unit.slice(0, -1));
  const factor = daysIn[unit];
  const inDays: Read = cell => {
    const value = read(cell);
    return typeof value === 'number' ? within(value * factor, 0, mostDays) : value;
  };
  const reason = named ? guess : why;
  return { read: inDays, remark: `in ${unit}`, ...(reason === undefined ? {} : { guess: reason }) };
}

function unitOf(column: TextColumn, read: Read): { unit: TimeUnit; why?: string } {
  const named = (['days', 'weeks', 'months', 'years'] as const).find(unit => column.plain.includes(unit.slice(0, -1)));
  if (named !== undefined) return { unit: named };
  let most = 0;
  for (let code = 0; code < column.size; code++) most = Math.max(most, read(column.text(code)) ?? 0);
  return most <= 36
    ? { unit: 'months', why: `taken as months, as no value is above ${most}` }
    : { unit: 'days', why: `taken as days, as values go up to ${most}` };
}

function shareRead(column: TextColumn, read: Read): number {
  const sample = column.sample(1000);
  let [filled, understood] = [0, 0];
  for (const code of sample) {
    const value = read(column.text(code));
    if (value !== null) filled++;
    if (typeof value === 'number') understood++;
  }
  return filled === 0 ? 0 : understood / filled;
}

function countBack(days: Float64Array): void {
  const latest = days.reduce((most, day) => (day > most ? day : most), -Infinity);
  for (let i = 0; i < days.length; i++) days[i] = latest - days[i]!;
}

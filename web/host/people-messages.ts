// How the page talks to the worker that reads tables of people. Everything is structured-cloneable; files are handed over unread.
import type { ColumnReport, Population, PopulationDescription, Problem, Scenario } from '../../sim/index.ts';

/** What was made of a file. */
export interface ImportReport {
  /** people in the file, and how many of them the page simulates */
  rows: number;
  simulated: number;
  skippedRows: number;
  columns: readonly ColumnReport[];
  /** rows left out and cells not understood, the first few */
  problems: readonly string[];
}

/** What can be asked. */
interface Questions {
  /** takes in a file: later questions are about its people */
  read: { file: File; drop: readonly string[]; topics: readonly string[] };
  /** the people of the file, for one scenario */
  make: { scenario: Scenario };
  /** in numbers: those of the file if the scenario names one, else the built-in ones */
  describe: { scenario: Scenario };
}

/** What is answered. */
export interface Answers {
  read: ImportReport;
  make: Population;
  describe: PopulationDescription;
}

export type Question = keyof Questions;
export type Asked<Q extends Question> = { type: Q } & Questions[Q];
export type AnyQuestion = { [Q in Question]: Asked<Q> }[Question];

export type PeopleRequest = { request: number; asked: AnyQuestion };
export type PeopleReply = { request: number } & ({ answer: Answers[Question] } | { problems: readonly Problem[] });

/** More people than this make the page slow; of longer tables it takes a part. */
export const mostPeople = 20_000;

/** More text than this makes the page run out of memory. */
export const mostBytes = 64_000_000;

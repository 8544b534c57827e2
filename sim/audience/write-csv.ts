// An audience as a table, one person a line, with names of columns that the import recognises.
import { csvCell } from '../core/text.ts';
import { factNames, type Audience, type FactName } from '../model/population/audience.ts';
import { segmentAxes } from '../model/world/segments.ts';

type Column = Exclude<FactName, 'ageTo'>;

const names: Readonly<Record<Column, string>> = {
  age: 'age',
  gender: 'gender',
  country: 'country',
  education: 'education',
  sinceVisit: 'days_since_last_visit',
  spend: 'spend_level',
  orders: 'shopping_rate',
  newCustomer: 'new_customer',
  online: 'online_share',
};
const words: Readonly<Partial<Record<Column, readonly string[]>>> = {
  gender: segmentAxes.gender,
  country: segmentAxes.country,
  education: segmentAxes.education,
};
const personaColumns = ['name', 'town', 'occupation'] as const;
const perPiece = 4096;

/** The lines of a table in pieces: whole, it can be longer than the memory likes. */
export function* audienceToCsv(audience: Audience): Generator<string> {
  const columns = columnsOf(audience);
  yield `${columns.map(({ name }) => name).join(',')}\n`;
  for (let from = 0; from < audience.rows; from += perPiece) {
    const lines = Array.from({ length: Math.min(perPiece, audience.rows - from) }, (_, i) =>
      columns.map(({ cell }) => cell(from + i)).join(','),
    );
    yield `${lines.join('\n')}\n`;
  }
}

interface TableColumn {
  name: string;
  cell: (row: number) => string;
}

function columnsOf({ ids, facts, bought, personas }: Audience): TableColumn[] {
  const known = factNames.flatMap(fact => {
    const values = facts[fact];
    return values === undefined || fact === 'ageTo'
      ? []
      : [{ name: names[fact], cell: (row: number) => cellOf(fact, values[row]!, facts.ageTo?.[row]) }];
  });
  return [
    { name: 'id', cell: row => String(ids[row]) },
    ...known,
    ...Object.entries(bought).map(([topic, flags]) => ({
      name: csvCell(`bought_${topic}`),
      cell: (row: number) => numberText(flags[row]!),
    })),
    ...(personas === undefined
      ? []
      : personaColumns.map(name => ({ name, cell: (row: number) => csvCell(personas[row]![name]) }))),
  ];
}

/** Ranges of age stay ranges. */
function cellOf(fact: Column, value: number, end: number | undefined): string {
  if (fact === 'age' && end !== undefined && end > value) return `${value}-${end}`;
  return words[fact]?.[value] ?? numberText(value);
}

function numberText(value: number): string {
  return value === value ? String(value) : '';
}

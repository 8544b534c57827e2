import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importAudience } from '../../../sim/audience/import.ts';
import { audienceToCsv } from '../../../sim/audience/write-csv.ts';
import { builtInAudience, type Audience } from '../../../sim/model/population/index.ts';
import { scenarioOf } from '../model/population/people-to-test.ts';

const csvOf = (audience: Audience) => [...audienceToCsv(audience)].join('');

describe('an audience as a table', () => {
  const builtIn = builtInAudience(scenarioOf('mix', 3000));

  test('has columns that are recognised column by column, and nothing is lost on the way', async () => {
    const back = await importAudience(strToU8(csvOf(builtIn)), { file: 'people.csv' });
    expect(back.source.columns.map(({ name, status }) => `${name}: ${status}`)).toEqual([
      'id: used',
      'age: used',
      'gender: used',
      'country: used',
      'education: used',
      'days_since_last_visit: used',
      'spend_level: used',
      'shopping_rate: used',
      'online_share: used',
    ]);
    expect(back.source.notes).toEqual([]);
    for (const [fact, values] of Object.entries(builtIn.facts))
      expect(back.facts[fact as 'age']!.toSorted(), fact).toEqual(values.toSorted());
  });

  test('keeps ranges, and what is not known', async () => {
    const audience = await importAudience(
      strToU8('age,monetary,mens,newbie,alter2\n30,12,1,0,x\n,40,0,1,y\n50-60,99,,0,z\n'),
      { file: 'customers.csv' },
    );
    const back = await importAudience(strToU8(csvOf(audience)), { file: 'people.csv' });
    for (const fact of ['age', 'ageTo', 'spend', 'newCustomer'] as const)
      expect(back.facts[fact]!.toSorted(), fact).toEqual(audience.facts[fact]!.toSorted());
    expect(Object.keys(back.bought)).toEqual(['mens']);
  });

  test('quotes names, and leaves no formula for a spreadsheet to run', () => {
    const towns = ['=1+1', '+cmd', '-x', '@SUM(A1)', '\t=1', '\r=1', '-12.5', 'Ulm'];
    const personas = Array.from(builtIn.ids, (id, i) => {
      const town = towns[i % towns.length]!;
      return { id, givenName: 'Ada', name: 'Ada, née "X"', town, occupation: 'Z' };
    });
    const lines = csvOf({ ...builtIn, personas })
      .split('\n')
      .slice(1, 1 + towns.length);
    const written = ["'=1+1", "'+cmd", "'-x", "'@SUM(A1)", "'\t=1", "'\\u000d=1", '-12.5', 'Ulm'];
    expect(lines.map(line => line.slice(line.indexOf('"')))).toEqual(written.map(town => `"Ada, née ""X""",${town},Z`));
  });
});

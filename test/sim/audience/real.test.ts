import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importAudience } from '../../../sim/audience/import.ts';
import { parseMapping, type Mapping } from '../../../sim/audience/mapping.ts';
import { populationFromAudience } from '../../../sim/model/population/index.ts';
import { mean, scenarioOf, shareWhere } from '../model/population/people-to-test.ts';

// Files as they are published, not one byte changed.

const folder = process.env['CREEPLINE_DATA'] ?? '';
const isThere = (file: string) => existsSync(`${folder}/${file}`);

function load(file: string, mapping?: Mapping) {
  return importAudience(new Uint8Array(readFileSync(`${folder}/${file}`)), {
    file,
    ...(mapping === undefined ? {} : { mapping }),
  });
}

describe.skipIf(!isThere('bank-additional-full.csv.gz'))(
  'the phone campaign of a bank (data absent unless CREEPLINE_DATA names its folder)',
  () => {
    const file = 'bank-additional-full.csv.gz';

    test('is read with all of its 41,188 rows and 21 columns accounted for', async () => {
      const { source } = await load(file);
      expect(source.rows).toEqual({ read: 41_188, people: 41_188, refused: 0 });
      const said = Object.fromEntries(
        source.columns.map(({ name, status, trait, meaning }) => [name, `${status}: ${trait ?? meaning}`]),
      );
      expect(said).toEqual({
        age: 'used: age',
        job: 'ignored: occupation',
        marital: 'ignored: household',
        education: 'used: education',
        default: 'ignored: income and wealth',
        housing: 'ignored: income and wealth',
        loan: 'ignored: income and wealth',
        contact: 'ignored: way of contact',
        month: 'ignored: date of contact',
        day_of_week: 'ignored: date of contact',
        duration: 'outcome: leaks the outcome',
        campaign: 'ignored: contacts by the brand',
        pdays: 'ignored: earlier contacts by the brand',
        previous: 'ignored: earlier contacts by the brand',
        poutcome: 'ignored: earlier contacts by the brand',
        'emp.var.rate': 'ignored: state of the economy',
        'cons.price.idx': 'ignored: state of the economy',
        'cons.conf.idx': 'ignored: state of the economy',
        euribor3m: 'ignored: state of the economy',
        'nr.employed': 'ignored: state of the economy',
        y: 'outcome: outcome of a test',
      });
      expect(source.notes.map(({ kind, path }) => [kind, path])).toEqual([['changed', 'age']]);
    });

    test('becomes people of these ages and schools', async () => {
      const audience = await load(file);
      const { segments } = populationFromAudience(audience, scenarioOf('de', 1));
      expect(shareWhere(segments.age, code => code === 0)).toBeCloseTo(
        shareWhere(audience.facts.age!, age => age < 30),
        6,
      );
      const known = audience.facts.education!.filter(code => !Number.isNaN(code));
      expect(known).toHaveLength(41_188 - 1731);
      expect(shareWhere(known, code => code === 2)).toBeCloseTo(12_168 / (41_188 - 1731), 6);
    });

    test('lets the length of the call be used, but says that it tells the outcome', async () => {
      const { source } = await load(file, parseMapping('columns: {duration: {trait: orders}}', 'mapping.yaml'));
      expect(source.columns.find(({ name }) => name === 'duration')).toMatchObject({
        status: 'used',
        trait: 'orders',
        leaks: true,
      });
      expect(source.notes).toContainEqual(expect.objectContaining({ kind: 'leaks', path: 'duration' }));
    });
  },
);

describe.skipIf(!isThere('amazon-consent.csv.gz'))(
  'the consent study of Berke et al. (data absent unless CREEPLINE_DATA names its folder)',
  () => {
    test('is read with all of its 6,325 rows and 18 columns accounted for', async () => {
      const { source, facts } = await load('amazon-consent.csv.gz');
      expect(source.rows).toEqual({ read: 6325, people: 6325, refused: 0 });
      expect(
        source.columns.map(({ name, status, trait, meaning }) => `${name}: ${status}, ${trait ?? meaning ?? '–'}`),
      ).toEqual([
        'incentive: outcome, arm of a test',
        'shown_own_data: outcome, arm of a test',
        'shared: outcome, outcome of a test',
        'age_band: used, age',
        'gender: used, gender',
        'education: used, education',
        'income_band: ignored, income and wealth',
        'order_frequency: used, orders',
        'sell_my_data_ok: ignored, answer',
        'sell_consumer_data_ok: ignored, answer',
        'small_biz_use_ok: ignored, answer',
        'census_use_ok: ignored, answer',
        'research_use_ok: ignored, answer',
        'hyp_05: ignored, answer',
        'hyp_20: ignored, answer',
        'hyp_50: ignored, answer',
        'hyp_100: ignored, answer',
        'hyp_any: ignored, –',
      ]);
      expect(source.notes.map(({ kind }) => kind)).not.toContain('unknown');
      expect(shareWhere(facts.gender!, code => code === 0)).toBeCloseTo(3132 / 6325, 6);
      expect(shareWhere(facts.education!, code => code === 2)).toBeCloseTo((2834 + 1086) / 6325, 2);
    });

    test('spreads people over their range of ages', async () => {
      const people = populationFromAudience(await load('amazon-consent.csv.gz'), scenarioOf('us', 1));
      // 2,312 are 25 to 34: half of them below 30
      expect(shareWhere(people.segments.age, code => code === 0)).toBeCloseTo((990 + 2312 / 2) / 6325, 1.7);
      expect(mean(people.traits['shoppingRate']!)).toBeCloseTo(1, 3);
    });
  },
);

describe.skipIf(!isThere('data-sensitivity.csv.gz'))(
  'a survey about kinds of data (data absent unless CREEPLINE_DATA names its folder)',
  () => {
    test('is read as a survey: its questions are opinions, though some are named like habits or topics', async () => {
      const { source, facts, bought } = await load('data-sensitivity.csv.gz');
      expect(source.rows.people).toBe(1450);
      expect(Object.keys(facts)).toEqual(['age', 'ageTo', 'gender', 'education']);
      expect(bought).toEqual({});
      expect(source.columns.filter(({ meaning }) => meaning === 'opinion')).toHaveLength(33);
    });
  },
);

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GroupSpec } from '../../../../sim/core/specs.ts';
import {
  changeLevers,
  defaultLevers,
  leverParameters,
  leverParameterSpecs,
  levers,
} from '../../../../sim/model/strategy/index.ts';
import type { LeverChanges } from '../../../../sim/model/strategy/index.ts';

const folder = new URL('../../../../sim/model/strategy/', import.meta.url);
const leafSpecs = levers.flatMap(({ spec }) => (spec.type === 'group' ? spec.fields : [spec]));

function parametersWith(changes: LeverChanges) {
  return leverParameters({ levers: changeLevers(levers, defaultLevers(levers), changes) });
}

describe('the list of levers', () => {
  it('holds all 29 levers of the format, in its order', () => {
    expect(levers.map(lever => lever.spec.key).join(' ')).toBe(
      'data inference unification collection depth breadth visibility cues placement timing triggers frequency channels ' +
        'learning exploration offer value consent disclosure control exit minimization security fairness oversight pilot ' +
        'pressure privacyTechnology capability',
    );
  });

  it('has one file a lever, named after it', () => {
    const files = readdirSync(new URL('levers/', folder)).map(file => file.replace('.ts', ''));
    const keys = levers.map(lever => lever.spec.key.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`));
    expect(files.toSorted()).toEqual(keys.toSorted());
  });
});

describe('every lever', () => {
  it('says in one sentence what it does, and where it comes from', () => {
    for (const spec of [...levers.map(lever => lever.spec), ...leafSpecs]) {
      expect(spec.doc, spec.key).toMatch(/^[A-Z][^\n]+\.$/);
      expect(spec.source, spec.key).toMatch(/^(ASSUMED|[a-z]+-\d{4})$/);
    }
  });

  it('has a default that it allows itself', () => {
    for (const spec of leafSpecs) {
      if (spec.type === 'number') expect(spec.default >= spec.min && spec.default <= spec.max, spec.key).toBe(true);
      if (spec.type === 'choice') expect(spec.choices, spec.key).toContain(spec.default);
      if (spec.type === 'set') expect(spec.choices, spec.key).toEqual(expect.arrayContaining([...spec.default]));
      if (spec.type === 'shares')
        expect(spec.choices, spec.key).toEqual(expect.arrayContaining(Object.keys(spec.default)));
    }
  });
});

describe('parameters of the equations', () => {
  it('have names of their own', () => {
    const names = levers.flatMap(lever => Object.keys(lever.parameterSpecs));
    expect(new Set(names).size).toBe(names.length);
  });

  it('have as default what the default setting gives', () => {
    const defaults = Object.fromEntries(
      Object.entries(leverParameterSpecs).map(([name, spec]) => [name, spec.default]),
    );
    expect(parametersWith({})).toEqual(defaults);
  });

  it('stay in their range and size at both ends and at every choice of every lever', () => {
    for (const changes of extremes()) {
      for (const [name, value] of Object.entries(parametersWith(changes))) {
        const { min, max, size = 1 } = leverParameterSpecs[name]!;
        const elements = [value].flat();
        expect(elements, name).toHaveLength(size);
        for (const element of elements) expect(element >= min && element <= max, `${name} ${element}`).toBe(true);
      }
    }
  });

  it('change with every choice: no setting is without effect', () => {
    const still = JSON.stringify(parametersWith({}));
    const idle = extremes().filter(changes => JSON.stringify(parametersWith(changes)) === still);
    // whom fairness leaves out is marked person by person; how much backlash weighs counts in one objective only
    const elsewhere = (changes: LeverChanges): boolean => /"exclude"|"backlashWeight"/.test(JSON.stringify(changes));
    expect(idle.filter(changes => !elsewhere(changes) && !isDefault(changes))).toEqual([]);
  });

  it('turn settings into the documented numbers', () => {
    expect(parametersWith({ data: ['zeroParty', 'context', 'devices'] })).toMatchObject({
      collects: [1, 0, 0, 0, 0, 0, 0, 1],
      usesContext: 1,
    });
    expect(parametersWith({ channels: { email: 3, sms: 1 } })).toMatchObject({
      channelShare: [0.75, 0.25, 0, 0, 0, 0],
    });
    expect(parametersWith({ frequency: { capPerWeek: 3.5 } })).toMatchObject({ contactRate: 0.5, adaptiveCap: 0 });
    expect(parametersWith({ frequency: { capPerWeek: 21 } })).toMatchObject({ contactRate: 1 });
    expect(parametersWith({ consent: { mode: 'none' } })).toMatchObject({
      asksOptIn: 0,
      asksOptOut: 0,
      givesNotice: 0,
    });
    expect(parametersWith({ consent: { rejectButton: 'none', darkPattern: 'mild' } })).toMatchObject({
      rejectHidden: 1,
      darkPattern: 0.5,
      asksOptOut: 1,
    });
    expect(parametersWith({ collection: 'silent', disclosure: 'whyThis' })).toMatchObject({
      covertness: 1,
      disclosed: 0.7,
    });
    expect(parametersWith({ minimization: { purposes: ['service'], retentionTicks: 180 } })).toMatchObject({
      retentionTicks: 180,
      personalizes: 0,
      usesAds: 0,
      usesAnalytics: 0,
      sharesData: 0,
    });
  });
});

describe('changing levers', () => {
  it('merges groups field by field and replaces sets whole', () => {
    const values = changeLevers(levers, defaultLevers(levers), {
      value: { points: 0.5 },
      data: ['social', 'purchases'],
    });
    expect(values['value']).toMatchObject({ points: 0.5, utility: 0.2 });
    expect(values['data']).toEqual(['purchases', 'social']);
  });

  it('adds to and takes from a set, in the order of its choices', () => {
    const values = changeLevers(levers, defaultLevers(levers), {
      data: { add: ['zeroParty', 'purchases'], remove: ['browsing'] },
    });
    expect(values['data']).toEqual(['zeroParty', 'purchases']);
  });

  it('replaces shares whole, so that a new channel does not share with the default', () => {
    expect(changeLevers(levers, defaultLevers(levers), { channels: { sms: 1 } })['channels']).toEqual({ sms: 1 });
  });
});

/** Each lever, or field of one, pushed to each end or choice, all else at its default. */
function extremes(): LeverChanges[] {
  return levers.flatMap(({ spec }) =>
    spec.type === 'group'
      ? spec.fields.flatMap(field =>
          endsOf(field).map(value => ({ [spec.key]: { [field.key]: value } }) as LeverChanges),
        )
      : endsOf(spec).map(value => ({ [spec.key]: value })),
  );
}

function endsOf(
  spec: Exclude<(typeof leafSpecs)[number], GroupSpec>,
): (number | boolean | string | string[] | Record<string, number>)[] {
  if (spec.type === 'number' || spec.type === 'numberOrOff') return [spec.min, spec.max];
  if (spec.type === 'boolean') return [true, false];
  if (spec.type === 'choice') return [...spec.choices];
  if (spec.type === 'set') return [[], [...spec.choices], ...spec.choices.map(choice => [choice])];
  return spec.choices.map(choice => ({ [choice]: 1 }));
}

function isDefault(changes: LeverChanges): boolean {
  const defaults = defaultLevers(levers);
  return JSON.stringify(changeLevers(levers, defaults, changes)) === JSON.stringify(defaults);
}

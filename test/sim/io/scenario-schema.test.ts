import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../../sim/schemas/index.ts';
import { levers } from '../../../sim/model/strategy/index.ts';

interface Node {
  properties: Record<string, Node>;
  additionalProperties: boolean;
  anyOf: Node[];
  enum?: string[];
  [key: string]: unknown;
}
const strategy = jsonSchema('strategy') as Node;
const scenario = jsonSchema('scenario') as Node;

describe('the JSON Schema of a strategy', () => {
  it('offers every lever with its range, default and sentence', () => {
    expect(Object.keys(strategy.properties)).toEqual([
      'title',
      'says',
      'extends',
      ...levers.map(lever => lever.spec.key),
    ]);
    expect(strategy.properties['depth']).toMatchObject({
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.33,
      title: 'Depth',
    });
    expect(strategy.properties['consent']!.properties['darkPattern']!.enum).toEqual(['none', 'mild', 'aggressive']);
    expect(strategy.properties['minimization']!.properties['retentionTicks']).toMatchObject({
      type: 'integer',
      minimum: 7,
      maximum: 3650,
    });
  });

  it('refuses unknown keys at every level', () => {
    const groups = levers
      .filter(lever => lever.spec.type === 'group')
      .map(lever => strategy.properties[lever.spec.key]!);
    for (const group of [strategy, scenario, ...groups]) expect(group.additionalProperties).toBe(false);
  });
});

describe('the JSON Schema of a scenario', () => {
  it('has every key of the format', () => {
    expect(Object.keys(scenario.properties).toSorted()).toEqual(
      (
        'awareness brand costs days equations events expect extends id law lookAt mechanisms network observed parameters population question ' +
        'replications rivals seed sources story strategies thirdParty title topics'
      ).split(' '),
    );
    expect(scenario.properties['seed']).toMatchObject({ type: 'integer', minimum: 0, maximum: 4_294_967_295 });
    expect(scenario.properties['law']!.properties['regime']!.enum).toEqual(['none', 'notice', 'optOut', 'optIn']);
  });

  it('offers each type of event with the keys that are its own', () => {
    const [list] = scenario.properties['events']!.anyOf as [Node & { items: { oneOf: Node[] } }];
    const keys = Object.fromEntries(
      list.items.oneOf.map(({ properties }) => [properties['type']!['const'], Object.keys(properties)]),
    );
    expect(keys['lawChange']).toEqual(['tick', 'type', 'severity', 'regime']);
    expect(keys['press']).toEqual(['tick', 'type', 'severity', 'ticks']);
    expect(Object.keys(keys)).toHaveLength(10);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    expect(scenario['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});

import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { digestText } from '../../../sim/core/digest.ts';
import { parseScenario } from '../../../sim/io/scenario.ts';
import { scenarioFromJson, scenarioToJson } from '../../../sim/io/scenario-json.ts';
import { decodeToken, encodeToken } from '../../../sim/io/tokens.ts';
import { readShipped, scenarioIds } from '../../support/shipped-files.ts';

const state = {
  scenario: 'target-pregnancy',
  settings: { 'brand.trust': 0.5 },
  seed: 7,
  tags: ['a', 'ß', '日'],
  none: null,
  on: true,
};

/** A token around any text, digest included, as somebody who knows the format could make it. */
function forge(json: string): string {
  const digest = Buffer.from(digestText(json), 'hex').subarray(0, 4);
  return `c1.${Buffer.concat([digest, deflateSync(Buffer.from(json))]).toString('base64url')}`;
}

describe('a token', () => {
  it('gives back what went in', () => {
    expect(decodeToken(encodeToken(state))).toEqual(state);
  });

  it('of this version is read by every later one', () => {
    expect(decodeToken(golden)).toEqual(state);
  });

  it('holds any plain data', () => {
    const plainText = fc.string({ unit: fc.constantFrom('a', ' ', 'ß', '日', '🙂', '"', '\\', '\n') });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => (x === 0 ? 0 : x));
    const leaf = fc.oneof(fc.integer(), number, fc.boolean(), plainText, fc.constant(null));
    const data = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(plainText, tie('value'), { noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(data, value => {
        expect(decodeToken(encodeToken(value))).toEqual(value);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it.each(scenarioIds)('of %s whole fits into a link and reloads the very same scenario', id => {
    const scenario = parseScenario(readShipped(id, 'scenario')!, { file: `${id}.yaml`, read: readShipped });
    const token = encodeToken(scenarioToJson(scenario));
    expect(token.length).toBeLessThanOrEqual(2000);
    expect(token).toMatch(/^c1\.[A-Za-z0-9_-]+$/);
    expect(scenarioFromJson(decodeToken(token))).toEqual(scenario);
  });

  it('cannot be made from what JSON would silently change', () => {
    expect(() => encodeToken({ seed: Number.NaN })).toThrow('seed: NaN is not a finite number');
    expect(() => encodeToken({ run: () => 1 })).toThrow('run: a function is not data');
    expect(decodeToken(encodeToken({ a: undefined, b: 1 }))).toEqual({ b: 1 });
  });
});

describe('a hostile token', () => {
  it.each([
    ['', 'not a token'],
    ['hello', 'not a token'],
    ['c2.AAAA', 'made by another version of Creepline (c2.)'],
    ['c1.', 'damaged'],
    ['c1.AAAA', 'damaged'],
    ['c1.!!!!', 'damaged'],
    [`c1.${'A'.repeat(100_000)}`, 'too long'],
    [encodeToken(state).slice(0, -9), 'damaged'],
    [forge('{"a": '), 'damaged'],
    [forge('{"__proto__": {"polluted": 1}}'), '__proto__ cannot be a key'],
    [forge('{"a": {"constructor": {"prototype": {"polluted": 1}}}}'), 'constructor cannot be a key'],
    [forge('{"title": "\\u001b[31mred"}'), 'holds control characters'],
    [forge('1e999'), 'Infinity is not a finite number'],
    [forge('['.repeat(60) + ']'.repeat(60)), 'nested too deeply'],
    [forge('['.repeat(30_000) + ']'.repeat(30_000)), 'nested too deeply'],
    [forge(`[${'0,'.repeat(50_000)}0]`), 'too much data'],
    [forge(JSON.stringify('x'.repeat(5_000_000))), 'damaged'],
  ])('%.40s is refused', (token, message) => {
    expect(() => decodeToken(token)).toThrow(message);
    expect(() => decodeToken(token)).toThrow(CreeplineError);
    expect({}).not.toHaveProperty('polluted');
  });

  it('with any one letter changed is refused, never read as something else', () => {
    const token = encodeToken(state);
    for (let i = 3; i < token.length; i++) {
      const other = `${token.slice(0, i)}${token[i] === 'A' ? 'B' : 'A'}${token.slice(i + 1)}`;
      expect(readOrRefuse(other)).toSatisfy(result => result === 'refused' || result === JSON.stringify(state));
    }
  });

  it('of random letters is refused', () => {
    const letters = fc.string({
      unit: fc.constantFrom('A', 'B', 'a', 'z', '0', '9', '-', '_', '=', '.', '%'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(letters, text => {
        expect(readOrRefuse(`c1.${text}`)).toBe('refused');
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

function readOrRefuse(token: string): string {
  try {
    return JSON.stringify(decodeToken(token));
  } catch (error) {
    expect(error).toBeInstanceOf(CreeplineError);
    return 'refused';
  }
}

/** Never to be changed: links like this one are out in the world. */
const golden =
  'c1.i2-BlhXLsQnDQBBE0V4mPgsnxrCtGAdraTkEYs7srQIjVIdDR65EvagOnZJJ5r8FtTeqjwWCUM8Wl7dbprL_IKFaxMhcIQterhy68LkG5Nrd1vO2AXJPjZ7NA9rM9muzf_94JrDQIJynKaEQ0rStBw';

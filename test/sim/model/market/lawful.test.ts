import { describe, expect, it } from 'vitest';
import { evades, modeUnder, ownMode, predatory, unlawfulUnder } from '../../../../sim/model/market/lawful.ts';

const open = {
  usesRecords: 0.5,
  covertness: 0,
  disclosed: 0.1,
  asksOptIn: 0,
  asksOptOut: 1,
  givesNotice: 0,
  rejectHidden: 0.5,
  controlOffered: 0.2,
};
const numbersOf =
  (numbers: Readonly<Record<string, number>>) =>
  (name: string): number =>
    numbers[name] ?? 0;
const brand = (numbers: Readonly<Record<string, number>> = {}) => numbersOf({ ...open, ...numbers });
const covert = { asksOptOut: 0, covertness: 1, disclosed: 0 };

describe('how a brand asks', () => {
  it('by itself', () => {
    expect(ownMode(brand())).toBe('optOut');
    expect(ownMode(brand({ asksOptOut: 0, asksOptIn: 1 }))).toBe('optIn');
    expect(ownMode(brand({ asksOptOut: 0, givesNotice: 1 }))).toBe('notice');
    expect(ownMode(brand({ asksOptOut: 0 }))).toBe('none');
  });

  it('under a law: at least as the law makes it', () => {
    expect(modeUnder('optIn', brand())).toBe('optIn');
    expect(modeUnder('notice', brand())).toBe('optOut');
    expect(modeUnder('optIn', brand({ asksOptOut: 0, covertness: 0.5 }))).toBe('optIn');
  });

  it('not at all where it collects in silence and asks nobody', () => {
    expect(evades(brand(covert))).toBe(true);
    expect(evades(brand({ ...covert, givesNotice: 1 }))).toBe(false);
    expect(evades(brand({ ...covert, covertness: 0.5 }))).toBe(false);
    expect(modeUnder('optIn', brand(covert))).toBe('none');
  });
});

describe('unlawful', () => {
  it.each(['none', 'notice', 'optOut', 'optIn'] as const)('is nothing of a brand that is open, under %s', law => {
    expect(unlawfulUnder(law, brand())).toEqual([]);
  });

  it('is silent collection, wherever a law asks for anything', () => {
    expect(unlawfulUnder('none', brand(covert))).toEqual([]);
    expect(unlawfulUnder('notice', brand(covert))).toEqual(['asksNobody', 'hides']);
    expect(unlawfulUnder('optIn', brand(covert))).toEqual(['asksNobody', 'hides']);
    expect(unlawfulUnder('optIn', brand({ covertness: 1 }))).toEqual(['hides']);
    expect(unlawfulUnder('optIn', brand({ covertness: 1, disclosed: 0.5 }))).toEqual([]);
    expect(unlawfulUnder('optIn', brand({ ...covert, usesRecords: 0 }))).toEqual([]);
  });

  it('is a prompt without a way to refuse, where consent is asked for', () => {
    expect(unlawfulUnder('optIn', brand({ rejectHidden: 1 }))).toEqual(['noRefusal']);
    expect(unlawfulUnder('optOut', brand({ rejectHidden: 1 }))).toEqual([]);
  });

  it('is to let nobody see or delete anything, where people may object', () => {
    expect(unlawfulUnder('optOut', brand({ controlOffered: 0 }))).toEqual(['noErasure']);
    expect(unlawfulUnder('optIn', brand({ controlOffered: 0 }))).toEqual(['noErasure']);
    expect(unlawfulUnder('notice', brand({ controlOffered: 0 }))).toEqual([]);
  });

  it('is a hidden exit, where there is a law', () => {
    expect(unlawfulUnder('notice', brand({ exitHidden: 1 }))).toEqual(['noExit']);
    expect(unlawfulUnder('none', brand({ exitHidden: 1 }))).toEqual([]);
    expect(unlawfulUnder('optIn', brand({ exitHidden: 0.9 }))).toEqual([]);
  });
});

describe('predatory', () => {
  const guessing = { infersLifeEvents: 1, personalizes: 1, depth: 0.5 };

  it.each([
    ['is nothing of an ordinary brand', {}, []],
    ['is not pressure on everybody', { pressure: 1 }, []],
    ['is not an aim without pressure', { pressesVulnerable: 1 }, []],
    ['is pressure on the vulnerable', { pressure: 0.1, pressesVulnerable: 1 }, ['pressesVulnerable']],
    ['is not a mild dark pattern', { darkPattern: 0.5 }, []],
    ['is an aggressive one', { darkPattern: 1 }, ['forcesConsent']],
    ['is acting on a guess of a private life event', guessing, ['actsOnSecrets']],
    ['is not the guess alone', { ...guessing, depth: 0 }, []],
    ['is not a guess that is kept out of messages', { ...guessing, suppressesSensitive: 1 }, []],
    ['is not a guess for other purposes', { ...guessing, personalizes: 0 }, []],
  ])('%s', (_, numbers, reasons) => {
    expect(predatory(brand(numbers))).toEqual(reasons);
  });

  it('is a hidden exit anywhere', () => {
    expect(predatory(brand({ exitHidden: 1 }))).toEqual(['hidesExit']);
  });

  it('is no dark pattern of a prompt that nobody sees, and no guess where nobody has a secret', () => {
    expect(predatory(brand({ darkPattern: 1 }), { asks: false })).toEqual([]);
    expect(predatory(brand(guessing), { secrets: false })).toEqual([]);
  });
});

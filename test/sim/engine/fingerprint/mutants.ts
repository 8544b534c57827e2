// Single changes of the simulator's source, each with the parts of the fingerprint that must differ for it.
import type { FingerprintPart } from '../../../../sim/engine/fingerprint/fingerprint.ts';

export interface Mutant {
  /** exactly these parts differ, besides the run as a whole */
  parts: readonly FingerprintPart[];
  /** below `sim/`: the change is made in the one file of this folder that has the text */
  folder: string;
  text: string;
  instead: string;
}

const mutantsOf = (
  parts: Mutant['parts'],
  folder: string,
  changes: readonly (readonly [text: string, instead: string])[],
): Mutant[] => changes.map(([text, instead]) => ({ parts, folder, text, instead }));

export const mutants: readonly Mutant[] = [
  ...mutantsOf(['people'], 'model/population', [
    ['const onlineOfAge = -0.3;', 'const onlineOfAge = -0.25;'],
    ['[0.4, strain(people)]', '[0.41, strain(people)]'],
    ['const familiarityCuts = [0.2, 0.7]', 'const familiarityCuts = [0.2, 0.72]'],
    ['const meanGap = 6.4;', 'const meanGap = 6.6;'],
    ['[-0.4, spending(people)]', '[-0.4, shopping(people)]'],
    ['service: 0.77', 'service: 0.76'],
    ["'tolerance.mean': number(0.35,", "'tolerance.mean': number(0.36,"],
    ['Math.floor(start[i]! * 365) - 182', 'Math.floor(start[i]! * 365) - 181'],
    ['concern: [-0.17, -0.01, 0.11, 0.08]', 'concern: [-0.17, -0.01, 0.12, 0.08]'],
    ["'data.videos', 'data.likes', 'data.typing'", "'data.videos', 'data.likes'"],
    ['const attempts = 8;', 'const attempts = 0;'],
    ['known === known', 'known !== known'],
    ['pow(k + 1, -popularity)', 'pow(k + 2, -popularity)'],
  ]),
  ...mutantsOf(['equations'], 'model', [
    ['(1 - trust / 2)', '(1 - trust / 3)'],
    ['not warned and chance(recommend)', 'chance(recommend)'],
    ['breachSeverity > 0 and dataHeld > 0', 'breachSeverity > 0'],
    ['2 * darkPattern - 1', '2 * darkPattern - 0.9'],
    ['read * pressTake', '(newsLoudness > 0) * pressTake'],
    ['unsubCreep * creepiness > unsubAnnoy * annoyance', 'unsubCreep * creepiness >= unsubAnnoy * annoyance'],
  ]),
  ...mutantsOf(['parameters'], 'model', [
    ["param('alarmKeep', 0.955,", "param('alarmKeep', 0.956,"],
    ["param('patronMercy', 0.3, [0.1, 0.6],", "param('patronMercy', 0.3, [0.1, 0.7],"],
    ["param('recommendAct', 0.02,", "param('recommendAct', 0.021,"],
    ['default: [0.05, 1.8, 0.01, 0.8, 0.35, 0]', 'default: [0.05, 1.8, 0.02, 0.8, 0.35, 0]'],
    ["purposes.includes('share')", "purposes.includes('ads')"],
    ["localDpEpsilon === 'off' ? 0 : localDpEpsilon", "localDpEpsilon === 'off' ? 1 : localDpEpsilon"],
    ['    0.22,\n    [0.05, 2],', '    0.23,\n    [0.05, 2],'],
  ]),
  ...mutantsOf(['parameters'], 'engine', [
    ['marginCents / Math.max(1, meanMargin)', 'marginCents / Math.max(2000, meanMargin)'],
    ['evidence.set(initial.familiarity, purchases * size)', 'evidence.set(initial.familiarity, 0)'],
  ]),
  ...mutantsOf(['market'], 'model/market', [
    ['const leastBreach = 0.2;', 'const leastBreach = 0.21;'],
    ['(1 + shield * shield)', '(1 + shield)'],
    ['const leastStory = 0.1;', 'const leastStory = 0.12;'],
    ['const hoardTicks = 1095;', 'const hoardTicks = 730;'],
    ['const tolerableShare = 0.03;', 'const tolerableShare = 0.01;'],
    ['const priorMessages = 200;', 'const priorMessages = 190;'],
    ['const stressLoss = 0.6;', 'const stressLoss = 0.61;'],
    ['const mixedUp = 0.3;', 'const mixedUp = 0.31;'],
    ['modelDrift: 90,', 'modelDrift: 80,'],
    ["['crossSite', 'social']", "['crossSite']"],
    ['heard.get(targets[k]!) ?? 0) + gossip', 'heard.get(targets[k]!) ?? 0) + 1'],
    ['clicks.tried < clicks.plain', 'clicks.tried > clicks.plain'],
    ["market.mustAskAll ? 'optIn'", "market.mustAskAll ? 'optOut'"],
    ['Math.max(goesOn ? news.size : 0, story)', 'Math.max(0, story)'],
    ["law === 'none') return 0", "law === 'none') return 1"],
    ['...defined({ price, personalization, trust })', '...defined({ price, personalization })'],
  ]),
  // an event without a topic can neither be written about nor be guessed of anybody
  ...mutantsOf(['people', 'parameters'], 'model', [
    ["pregnancy: ['baby', 'maternity', 'family']", "pregnancy: ['maternity', 'family']"],
  ]),
  ...mutantsOf(['parameters', 'market'], 'model/market', [['1 / Math.sqrt(k + 1)', '1 / (k + 1)']]),
  ...mutantsOf(['metrics'], 'metrics', [
    ["total: of('regretCents')", "total: of('breachCents')"],
    ['messages[row]! - right[row]!', 'messages[row]! - 2 * right[row]!'],
    ['fines[row]! + breaches[row]! +', 'fines[row]! +'],
    ['messages[row]! > 1 ?', 'messages[row]! > 2 ?'],
    ['365 / rows.days', '360 / rows.days'],
    ['share: 0.95', 'share: 0.9'],
    ['(all * all) / squares / heads.length', '(all * all) / squares / (heads.length + 1)'],
  ]),
  ...mutantsOf(['run'], 'engine', [
    ["totals.total('peopleWarning') + totals.total('peopleRecommending') === 0", "totals.total('peopleWarning') === 0"],
    ['warned[row]! - recommended[row]!', 'recommended[row]! - warned[row]!'],
  ]),
];

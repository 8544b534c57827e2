import { recordedSources } from '../world/names.ts';
import type { ParameterSpec } from '../world/dictionary.ts';

const yesOrNo = (value: 0 | 1): ParameterSpec => ({ min: 0, max: 1, default: value });
const perRival = (max: number): ParameterSpec => ({ size: 4, min: 0, max, default: [0, 0, 0, 0] });

/** What the market of yesterday and the surroundings put into everybody's equations; an ordinary day is the default. */
export const marketParameters: Readonly<Record<string, ParameterSpec>> = {
  breachSeverity: { min: 0, max: 1, default: 0 },
  breachRisk: { min: 0, max: 1, default: 0 },
  newsSize: { min: 0, max: 1, default: 0 },
  inboxShare: { min: 0, max: 1, default: 1 },
  newsLoudness: { min: 0, max: 1, default: 0 },
  fineRisk: { min: 0, max: 1e6, default: 0 },
  fineToday: { min: 0, max: 1e6, default: 0 },
  asksAgain: yesOrNo(0),
  awareness: { min: 0, max: 1, default: 0 },
  economy: { min: 0, max: 2, default: 1 },
  modelDecay: { min: 0, max: 1, default: 0 },
  wrongData: { min: 0, max: 1, default: 0 },
  capabilityShift: { min: 0, max: 1, default: 0 },
  rolledOut: yesOrNo(1),
  piloting: yesOrNo(0),
  topicScore: { size: 8, min: 0, max: 1, default: new Array<number>(8).fill(0) },
  pooling: { min: 0, max: 1, default: 1 },
  flowOpen: { size: recordedSources.length, min: 0, max: 1, default: recordedSources.map(() => 1) },
  rivalHere: perRival(1),
  rivalPrice: perRival(10),
  rivalTrust: perRival(1),
  rivalPersonal: perRival(1),
};

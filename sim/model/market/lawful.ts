import { consentRegimes, type ConsentRegime } from '../world/scenario.ts';

// What sets a strategy apart, whatever it earns: it breaks the law of the day, or it preys on people. Both are lists of reasons,
// empty where there is nothing to say against it.

/** A lever or constant by its name in the equations. */
export type Numbers = (name: string) => number;

export const unlawfulReasons = {
  asksNobody: 'uses data without the consent, objection or notice that the law asks for',
  hides: 'collects records in silence and tells nobody',
  noRefusal: 'asks for consent without a way to refuse',
  noErasure: 'leaves nobody a way to see, correct or delete what is held',
  noExit: 'hides the way off its lists',
} as const;
export type UnlawfulReason = keyof typeof unlawfulReasons;

export const predatoryReasons = {
  pressesVulnerable: 'aims its pressure at those who resist least',
  forcesConsent: 'wrings consent out of people by an aggressive dark pattern',
  hidesExit: 'hides the way off its lists',
  actsOnSecrets: 'acts on a guess of a private life event that nobody told it',
} as const;
export type PredatoryReason = keyof typeof predatoryReasons;

/** How the strategy itself asks for consent, before any law. */
export function ownMode(number: Numbers): ConsentRegime {
  if (number('asksOptIn') > 0) return 'optIn';
  if (number('asksOptOut') > 0) return 'optOut';
  return number('givesNotice') > 0 ? 'notice' : 'none';
}

/** A brand that collects in silence and asks nobody goes on doing so under any law, until somebody stops it. */
export const evades = (number: Numbers): boolean => ownMode(number) === 'none' && number('covertness') >= 1;

/** How consent is asked for under a law: as the strategy likes, but no less than the law makes it, except where it evades the law. */
export function modeUnder(law: ConsentRegime, number: Numbers): ConsentRegime {
  const owed = evades(number) ? 'none' : law;
  return consentRegimes[Math.max(consentRegimes.indexOf(owed), consentRegimes.indexOf(ownMode(number)))]!;
}

const rank = (regime: ConsentRegime): number => consentRegimes.indexOf(regime);

/** Telling half of what is done with data, or more, is no longer hiding it. ASSUMED */
const toldEnough = 0.5;

/** Why a strategy is unlawful under the law of a day. */
export function unlawfulUnder(law: ConsentRegime, number: Numbers): UnlawfulReason[] {
  const records = number('usesRecords') > 0;
  const silent = number('covertness') >= 1 && number('disclosed') < toldEnough;
  const broken: Readonly<Record<UnlawfulReason, boolean>> = {
    asksNobody: records && rank(law) > rank(modeUnder(law, number)),
    hides: records && silent && law !== 'none',
    noRefusal: records && law === 'optIn' && number('rejectHidden') >= 1,
    noErasure: records && rank(law) >= rank('optOut') && number('controlOffered') <= 0,
    noExit: law !== 'none' && number('exitHidden') >= 1,
  };
  return (Object.keys(broken) as UnlawfulReason[]).filter(reason => broken[reason]);
}

/** Why a strategy is predatory, whatever the law. `asks`: whether anybody sees its prompt; `secrets`: whether anybody has a private life event. */
export function predatory(number: Numbers, { asks = true, secrets = true } = {}): PredatoryReason[] {
  const guesses = number('infersLifeEvents') * number('personalizes') * number('depth') > 0;
  const found: Readonly<Record<PredatoryReason, boolean>> = {
    pressesVulnerable: number('pressure') * number('pressesVulnerable') > 0,
    forcesConsent: asks && number('darkPattern') >= 1,
    hidesExit: number('exitHidden') >= 1,
    actsOnSecrets: secrets && guesses && number('suppressesSensitive') <= 0,
  };
  return (Object.keys(found) as PredatoryReason[]).filter(reason => found[reason]);
}

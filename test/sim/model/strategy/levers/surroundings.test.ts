import { describe } from 'vitest';
import { testClaims, testIdle, testInteractions } from './claims.ts';

// What happens around a brand: breach, press, regulator, rivals, word of mouth, awareness, cookies, economy, models, data, law,
// resignation.

const bold = { data: ['purchases', 'browsing', 'broker', 'devices'], depth: 1, visibility: 0.9, collection: 'silent', disclosure: 'none' };
const far = { data: ['crossSite', 'social'] };
const event = (type: string, changes: Record<string, unknown> = {}) => ({ events: [{ tick: 10, type, severity: 1, ...changes }] });
const move = (changes: Record<string, unknown>) => ({ events: [{ tick: 5, type: 'rivalMove', rival: 'other', ...changes }] });
const rival = (changes: Record<string, unknown> = {}) => ({ rivals: [{ id: 'other', price: 1, personalization: 0.5, trust: 0.6, ...changes }] });
const restless = { parameters: { 'switching.switchRate': 0.02 } };
const strict = { law: { auditsPer100kComplaints: 1000, fineShare: 0.1 }, parameters: { 'exit.complainAct': 0.05 }, days: 70 };
const found = { ...strict, parameters: { ...strict.parameters, 'regulator.drawsInquiries': 1 } };
const chatty = { network: { off: false }, parameters: { 'wordOfMouth.warnAct': 0.5 } };
const silent = { frequency: { capPerWeek: 0 } };
const unlearned = { learning: { model: 'none' } };
const days42 = { days: 42 };
const resigning = { parameters: { 'resignation.resignBreach': 1 } };

describe('what happens around a brand', { timeout: 120_000 }, () => {
  testClaims([
    { says: 'a breach costs trust', source: 'a rule of the model', metric: 'trust', around: { less: event('breach'), more: {} } },
    { says: 'a breach makes helpless', source: 'Draper & Turow 2019', metric: 'resignedShare', around: { less: resigning, more: { ...resigning, ...event('breach') } }, in: { brand: bold } },
    { says: 'a story in the press costs trust', source: 'a rule of the model', metric: 'trust', around: { less: event('press'), more: {} } },
    { says: 'complaints bring fines on those who break the law', source: 'the laws', metric: 'expectedFineCents', less: { consent: { mode: 'optIn' }, collection: 'announced' }, more: {}, in: { brand: bold, scenario: { ...strict, law: { ...strict.law, regime: 'optIn' } } } },
    { says: 'found out, a brand must ask everybody', source: 'the laws', metric: 'dataHeld', around: { less: { ...found, law: { ...strict.law, regime: 'optIn' } }, more: { ...found, law: { ...strict.law, regime: 'optIn', auditsPer100kComplaints: 0 } } }, in: { brand: { ...bold, consent: { mode: 'none' } } } },
    { says: 'a rival wins customers', source: 'a rule of the model', metric: 'leftShare', around: { less: restless, more: { ...restless, ...rival() } } },
    { says: 'a cheaper one wins more', source: 'a rule of the model', metric: 'leftShare', around: { less: { ...restless, ...rival() }, more: { ...restless, ...rival({ price: 0.8 }) } } },
    { says: 'a more trusted one wins more', source: 'a rule of the model', metric: 'leftShare', around: { less: { ...restless, ...rival() }, more: { ...restless, ...rival({ trust: 1 }) } } },
    { says: 'one that lowers its prices wins from then on', source: 'a rule of the model', metric: 'leftShare', around: { less: { ...restless, ...rival() }, more: { ...restless, ...rival(), ...move({ price: 0.7 }) } } },
    { says: 'friends who warn cost trust', source: 'a rule of the model', metric: 'trust', around: { less: chatty, more: { ...chatty, network: { off: true } } }, in: { brand: bold } },
    { says: 'awareness makes watchful', source: 'a rule of the model', metric: 'creepiness', around: { less: {}, more: { awareness: { start: 1 } } } },
    { says: 'awareness grows with the years', source: 'a rule of the model', metric: 'creepiness', around: { less: days42, more: { ...days42, awareness: { growthPerYear: 1 } } }, in: { brand: bold } },
    { says: 'a wave of awareness makes watchful', source: 'a rule of the model', metric: 'creepiness', around: { less: {}, more: event('awarenessWave') } },
    { says: 'without cookies less is known of other sites', source: 'Wernerfelt 2024', metric: 'beliefAccuracy', around: { less: event('cookieLoss'), more: {} }, in: { brand: far } },
    { says: 'the more cookies are lost the less is felt', source: 'a rule of the model', metric: 'creepiness', around: { less: event('cookieLoss', { severity: 0.7 }), more: event('cookieLoss', { severity: 0.3 }) }, in: { brand: { ...far, visibility: 0.9 } } },
    { says: 'in hard times less is bought', source: 'a rule of the model', metric: 'purchases', around: { less: { ...days42, ...event('economicStress') }, more: days42 } },
    { says: 'models that drift are wrong', source: 'a rule of the model', metric: 'beliefAccuracy', around: { less: event('modelDrift'), more: {} } },
    { says: 'wrong data reach wrong persons', source: 'a rule of the model', metric: 'wrongPersonShare', around: { less: {}, more: event('wrongData') } },
    { says: 'a leap of models is right more often', source: 'a rule of the model', metric: 'beliefAccuracy', around: { less: {}, more: event('capabilityJump') } },
    { says: 'a law that asks for opt-in empties the records', source: 'Aridor 2020', metric: 'dataHeld', around: { less: { ...days42, ...event('lawChange', { regime: 'optIn' }) }, more: days42 }, in: { brand: { consent: { mode: 'notice' } } } },
    { says: 'who is watched whatever they do resigns', source: 'Draper & Turow 2019', metric: 'resignedShare', less: { control: 1 }, more: { control: 0 }, in: { brand: { ...bold, frequency: { capPerWeek: 7 } }, scenario: { parameters: { 'resignation.resignCreepy': 0.2 } } } },
    { says: 'the resigned do not protect themselves', source: 'Draper & Turow 2019', metric: 'backlash', around: { less: days42, more: { ...days42, mechanisms: { resignation: 0 } } }, in: { brand: bold } },
  ]);
});

describe('what happens around a brand depends', { timeout: 120_000 }, () => {
  testInteractions([
    { says: 'a breach costs most trust where most is held', source: 'a rule of the model', metric: 'trust', around: { less: event('breach'), more: {} }, here: { brand: { data: ['purchases', 'browsing', 'broker', 'devices'], visibility: 0 } }, there: { brand: { data: ['purchases'], visibility: 0 } } },
    { says: 'security keeps trust through a breach', source: 'a rule of the model', metric: 'trust', around: { less: event('breach'), more: {} }, here: { brand: { security: 0 } }, there: { brand: { security: 1 } } },
    { says: 'a story costs most trust among the concerned', source: 'a rule of the model', metric: 'trust', around: { less: event('press'), more: {} }, here: { metric: 'trust{concern=very}' }, there: { metric: 'trust{concern=notVery}' } },
    { says: 'a trusted rival wins most from a brand that is not', source: 'a rule of the model', metric: 'leftShare', around: { less: {}, more: rival({ trust: 0.9 }) }, here: { scenario: { ...restless, brand: { trust: 0.4 } } }, there: { scenario: { ...restless, brand: { trust: 0.9 } } } },
    { says: 'a rival that is very personal draws those who do not mind', source: 'a rule of the model', metric: 'leftShare', around: { less: rival({ personalization: 0 }), more: rival({ personalization: 1 }) }, here: { scenario: restless, metric: 'leftShare{concern=notVery}' }, there: { scenario: restless, metric: 'leftShare{concern=very}' } },
    { says: 'friends warn where something creepy happens', source: 'a rule of the model', metric: 'trust', around: { less: { network: { off: false } }, more: { network: { off: true } } }, here: { brand: bold, scenario: { parameters: { 'wordOfMouth.warnAct': 0.5 } } }, there: { brand: { data: [] }, scenario: { parameters: { 'wordOfMouth.warnAct': 0.5 } } } },
    { says: 'awareness is felt where much shows', source: 'a rule of the model', metric: 'creepiness', around: { less: {}, more: { awareness: { start: 1 } } }, here: { brand: { visibility: 0.5 } }, there: { brand: { data: [] } } },
    { says: 'fines grow with what is asked too little', source: 'the laws', metric: 'expectedFineCents', around: { less: { law: { ...strict.law, auditsPer100kComplaints: 0 } }, more: { law: { ...strict.law, regime: 'optIn' } } }, here: { brand: bold, scenario: { parameters: strict.parameters, days: 70 } }, there: { brand: { ...bold, disclosure: 'justInTime', collection: 'announced', consent: { mode: 'optIn' } }, scenario: { parameters: strict.parameters, days: 70 } } },
  ]);
});

describe('what happens around a brand is nothing', () => {
  testIdle([
    { says: 'a breach where nothing is held', around: { a: {}, b: event('breach') }, in: { brand: { data: [] } } },
    { says: 'a story that nobody reads', around: { a: { mechanisms: { publicity: 0 } }, b: { mechanisms: { publicity: 0 }, ...event('press') } } },
    { says: 'the height of fines where nobody inquires', around: { a: { law: { auditsPer100kComplaints: 0, fineShare: 0 } }, b: { law: { auditsPer100kComplaints: 0, fineShare: 1 } } } },
    { says: 'rivals where nobody switches, but for where those go who leave', around: { a: { mechanisms: { switching: 0 } }, b: { mechanisms: { switching: 0 }, ...rival({ price: 0.5 }) } } },
    { says: 'friends where nobody tells anything', around: { a: { mechanisms: { wordOfMouth: 0 }, network: { off: false } }, b: { mechanisms: { wordOfMouth: 0 }, network: { off: true } } }, in: { brand: bold } },
    { says: 'awareness of messages that never come', around: { a: {}, b: { awareness: { start: 1 } } }, in: { brand: silent } },
    { says: 'cookies to a brand that goes without', around: { a: {}, b: event('cookieLoss') } },
    { says: 'hard times where nobody buys', around: { a: { mechanisms: { shop: 0 } }, b: { mechanisms: { shop: 0 }, ...event('economicStress') } } },
    { says: 'drift and leaps of models that are not used', around: { a: {}, b: { events: [{ tick: 5, type: 'modelDrift', severity: 1 }, { tick: 6, type: 'capabilityJump', severity: 1 }] } }, in: { brand: unlearned } },
    { says: 'wrong data for a brand without records', around: { a: {}, b: event('wrongData') }, in: { brand: { data: ['context'] } } },
    { says: 'a law that asks for less than the brand does', around: { a: { law: { regime: 'optIn' } }, b: { law: { regime: 'optIn' }, ...event('lawChange', { regime: 'notice' }) } }, in: { brand: { consent: { mode: 'optIn' } } } },
    { says: 'resignation where nothing goes too far', around: { a: { mechanisms: { resignation: 0, creepiness: 0, breach: 0 } }, b: { mechanisms: { creepiness: 0, breach: 0 } } } },
  ]);
});

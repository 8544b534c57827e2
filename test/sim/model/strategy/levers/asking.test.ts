import { describe, it } from 'vitest';
import type { Values } from '../../../../../sim/experiment/statistics.ts';
import { expectAbove, testClaims, testIdle, testInteractions, valuesOf } from './claims.ts';

// How a brand asks, tells and holds back: consent, disclosure, control, exit, minimization, security, privacy technology.

const far = ['purchases', 'browsing', 'broker', 'devices'];
const ask = (consent: Record<string, unknown>) => ({ consent: { mode: 'optIn', ...consent } });
const silent = { frequency: { capPerWeek: 0 } };
const free = { mechanisms: { cost: 0 } };
const leak = { events: [{ tick: 20, type: 'breach', severity: 1 }] };
const fine = { brand: { trust: 0.95, familiarity: 0.8 } };
/** By a brand of which most who think about it accept that it knows what they bought. */
const asked = { brand: { data: ['purchases'] }, scenario: { ...fine, population: { size: 4000 } } };
const secret = { disclosure: 'none' };
const daily = { frequency: { capPerWeek: 7 } };
const fedUp = { parameters: { 'exit.unsubAct': 0.05 }, days: 42 };
const onlyService = { minimization: { purposes: ['service'] } };
const without = (purpose: string) => ({ minimization: { purposes: ['service', 'analytics', 'personalize', 'ads', 'share'].filter(each => each !== purpose) } });

describe('asking and holding back', { timeout: 120_000 }, () => {
  testClaims([
    { says: 'opt-in is refused more than opt-out', source: 'AppsFlyer 2022', metric: 'consentRefusedShare', less: { consent: { mode: 'optOut', optOutPlace: 'visible' } }, more: ask({ rejectButton: 'firstLayer' }) },
    { says: 'an opt-out is refused, a notice cannot be', source: 'Johnson 2020', metric: 'consentRefusedShare', less: { consent: { mode: 'notice' } }, more: { consent: { mode: 'optOut', optOutPlace: 'visible' } } },
    { says: 'a notice takes from the secrecy of silent collection', source: 'Aguirre 2015', metric: 'ambiguity', less: { consent: { mode: 'notice' } }, more: { consent: { mode: 'none' } }, in: { brand: { collection: 'silent' } } },
    { says: 'nobody finds a buried opt-out', source: 'Johnson 2020', metric: 'consentRefusedShare', less: { consent: { mode: 'optOut', optOutPlace: 'buried' } }, more: { consent: { mode: 'optOut', optOutPlace: 'visible' } } },
    { says: 'a wall is answered, a banner is passed over', source: 'Bauer 2021', metric: 'dataHeld', less: ask({ form: 'banner' }), more: ask({ form: 'barrier' }) },
    { says: 'a hidden reject button makes people agree', source: 'a rule of the model', metric: 'consentRefusedShare', less: ask({ rejectButton: 'secondLayer' }), more: ask({ rejectButton: 'firstLayer' }) },
    { says: 'a missing one all the more', source: 'a rule of the model', metric: 'consentRefusedShare', less: ask({ rejectButton: 'none' }), more: ask({ rejectButton: 'secondLayer' }) },
    { says: 'asked for each purpose, people refuse some', source: 'Utz 2019', metric: 'consentRefusedShare', less: ask({ choices: 'all' }), more: ask({ choices: 'granular' }) },
    { says: 'a mild dark pattern wins consent', source: 'Luguri & Strahilevitz 2021', metric: 'consentRefusedShare', less: ask({ darkPattern: 'mild' }), more: ask({ darkPattern: 'none' }) },
    { says: 'an aggressive one wins more', source: 'Luguri & Strahilevitz 2021', metric: 'consentRefusedShare', less: ask({ darkPattern: 'aggressive' }), more: ask({ darkPattern: 'mild' }) },
    { says: 'an aggressive dark pattern costs trust', source: 'Luguri & Strahilevitz 2021', metric: 'trust', less: ask({ darkPattern: 'aggressive' }), more: ask({ darkPattern: 'mild' }) },
    { says: 'telling answers how they know', source: 'Petrova 2026', metric: 'ambiguity', less: { disclosure: 'whyThis' }, more: { disclosure: 'none' } },
    { says: 'a word at the moment answers it best', source: 'Adjerid 2013', metric: 'ambiguity', less: { disclosure: 'justInTime' }, more: { disclosure: 'whyThis' } },
    { says: 'a policy is hardly read', source: 'Adjerid 2013', metric: 'ambiguity', less: { disclosure: 'policyText' }, more: { disclosure: 'none' } },
    { says: 'control soothes', source: 'Tucker 2014', metric: 'creepiness', less: { control: 1 }, more: { control: 0 } },
    { says: 'control raises clicks on what shows', source: 'Tucker 2014', metric: 'clickRate', less: { control: 0 }, more: { control: 1 } },
    { says: 'a way off that is hidden keeps people on the list', source: 'a rule of the model', metric: 'unsubscribeRate', less: { exit: 'hidden' }, more: { exit: 'visible' }, in: { brand: daily, scenario: fedUp } },
    { says: 'one click lets more go than a link', source: 'a rule of the model', metric: 'unsubscribeRate', less: { exit: 'visible' }, more: { exit: 'oneClick' }, in: { brand: daily, scenario: fedUp } },
    { says: 'who finds no way off marks it as spam', source: 'surveys of e-mail users 2007–2011', metric: 'spamComplaintRate', less: { exit: 'oneClick' }, more: { exit: 'hidden' }, in: { brand: daily, scenario: fedUp } },
    { says: 'a hidden way off costs the inbox of everybody', source: 'mailbox providers 2024', metric: 'inboxShare', less: { exit: 'hidden' }, more: { exit: 'oneClick' }, in: { brand: daily, scenario: fedUp } },
    { says: 'without leave to personalize the brand does not know whom it writes to', source: 'Sun 2023', metric: 'clickRate', less: without('personalize'), more: {}, in: { brand: { visibility: 0 } } },
    { says: 'without leave to analyse, visits are not counted', source: 'Aridor 2020', metric: 'beliefAccuracy', less: without('analytics'), more: {}, in: { brand: { data: ['browsing'] } } },
    { says: 'without leave for ads, ads are plain', source: 'Goldfarb & Tucker 2011', metric: 'clickRate', less: without('ads'), more: {}, in: { brand: { channels: { social: 1 }, visibility: 0, frequency: { capPerWeek: 7 } }, scenario: { days: 42 } } },
    { says: 'data that are not shared are given more easily', source: 'Leon 2013', metric: 'consentRefusedShare', less: without('share'), more: {}, in: { brand: ask({}) } },
    { says: 'what is deleted soon is given more easily', source: 'Leon 2013', metric: 'consentRefusedShare', less: { minimization: { retentionTicks: 7 } }, more: { minimization: { retentionTicks: 1095 } }, in: { brand: ask({}) } },
    { says: 'what is deleted soon is not held', source: 'definition', metric: 'dataHeld', less: { minimization: { retentionTicks: 30 } }, more: { minimization: { retentionTicks: 1095 } } },
    { says: 'what is deleted soon cannot leak', source: 'definition', metric: 'breachLossCents', less: { minimization: { retentionTicks: 30 } }, more: { minimization: { retentionTicks: 1095 } }, in: { scenario: leak } },
    { says: 'what is deleted soon is not known', source: 'Aziz & Telang 2015', metric: 'beliefAccuracy', less: { minimization: { retentionTicks: 7 } }, more: { minimization: { retentionTicks: 1095 } } },
    { says: 'security contains a breach', source: 'a rule of the model', metric: 'breachLossCents', less: { security: 1 }, more: { security: 0 }, in: { scenario: leak } },
    { says: 'security costs', source: 'a rule of the model', metric: 'profitCents', less: { security: 1 }, more: { security: 0 } },
    { says: 'noise costs accuracy', source: 'TensorFlow Privacy', metric: 'beliefAccuracy', less: { privacyTechnology: { localDpEpsilon: 0.5 } }, more: { privacyTechnology: { localDpEpsilon: 'off' } } },
    { says: 'less noise spends the budget faster', source: 'definition', metric: 'privacyBudget', less: { privacyTechnology: { localDpEpsilon: 0.5 } }, more: { privacyTechnology: { localDpEpsilon: 4 } } },
    { says: 'what stays on the device is not held', source: 'definition', metric: 'dataHeld', less: { privacyTechnology: { onDevice: true } }, more: {} },
    { says: 'what stays on the device cannot leak', source: 'definition', metric: 'breachLossCents', less: { privacyTechnology: { onDevice: true } }, more: {}, in: { scenario: leak } },
    { says: 'proofs make records needless', source: 'definition', metric: 'dataHeld', less: { privacyTechnology: { zeroKnowledge: true } }, more: {} },
    { says: 'proofs tell less', source: 'a rule of the model', metric: 'beliefAccuracy', less: { privacyTechnology: { zeroKnowledge: true } }, more: {} },
  ]);
});

describe('asking and holding back depends', { timeout: 120_000 }, () => {
  testInteractions([
    { says: 'opt-in is refused by those who care', source: 'Kozyreva 2021', metric: 'consentRefusedShare', less: { consent: { mode: 'notice' } }, more: ask({}), here: { metric: 'consentRefusedShare{concern=very}' }, there: { metric: 'consentRefusedShare{concern=notVery}' } },
    { says: 'dark patterns work best on the less educated', source: 'Luguri & Strahilevitz 2021', replications: 20, metric: 'consentRefusedShare', less: ask({ form: 'barrier', rejectButton: 'firstLayer', darkPattern: 'aggressive' }), more: ask({ form: 'barrier', rejectButton: 'firstLayer' }), here: { metric: 'consentRefusedShare{education=low}', ...asked }, there: { metric: 'consentRefusedShare{education=high}', ...asked } },
    { says: 'telling soothes where the flow is fine and hurts where it is not', source: 'Kim, Barasz & John 2019', metric: 'creepiness', less: { disclosure: 'none' }, more: { disclosure: 'whyThis' }, here: { brand: { data: far } }, there: { brand: { data: ['purchases'] }, scenario: fine } },
    { says: 'control soothes where data are visibly used', source: 'Tucker 2014', metric: 'creepiness', less: { control: 1 }, more: { control: 0 }, here: { brand: { visibility: 0.9 } }, there: { brand: { visibility: 0.1 } } },
    { says: 'the way off matters most where most want off', source: 'a rule of the model', metric: 'unsubscribeRate', less: { exit: 'hidden' }, more: { exit: 'oneClick' }, here: { brand: daily, scenario: fedUp }, there: { brand: { frequency: { capPerWeek: 0.5 } }, scenario: fedUp } },
    { says: 'leave to personalize is worth most to the deep message', source: 'Sun 2023', metric: 'clickRate', less: onlyService, more: {}, here: { brand: { depth: 1, visibility: 0 } }, there: { brand: { depth: 0.1, visibility: 0 } } },
    { says: 'deleting soon saves most where much is held', source: 'a rule of the model', metric: 'breachLossCents', less: { minimization: { retentionTicks: 30 } }, more: {}, here: { brand: { data: far }, scenario: leak }, there: { brand: { data: ['purchases'] }, scenario: leak } },
    { says: 'security saves most where much is held', source: 'a rule of the model', metric: 'breachLossCents', less: { security: 1 }, more: { security: 0 }, here: { brand: { data: far }, scenario: leak }, there: { brand: { data: ['purchases'] }, scenario: leak } },
    { says: 'noise takes most where data are many', source: 'Aziz & Telang 2015', metric: 'beliefAccuracy', less: { privacyTechnology: { localDpEpsilon: 0.5 } }, more: {}, here: { brand: { data: far } }, there: { brand: { data: ['purchases'] } } },
    { says: 'the device soothes those who are told', source: 'a rule of the model', metric: 'creepiness', less: { privacyTechnology: { onDevice: true } }, more: {}, here: { brand: { data: far, disclosure: 'whyThis' } }, there: { brand: { data: far, ...secret } } },
    { says: 'proofs spare most where most would be held', source: 'definition', metric: 'dataHeld', less: { privacyTechnology: { zeroKnowledge: true } }, more: {}, here: { brand: { data: far } }, there: { brand: { data: ['purchases'] } } },
  ]);
});

describe('noise', { timeout: 120_000 }, () => {
  it('costs less and less: the first step away from it brings more than a later one of the same length (TensorFlow Privacy)', () => {
    const [most, more, less, least] = [1, 2, 4, 5].map(epsilon => valuesOf('beliefAccuracy', { privacyTechnology: { localDpEpsilon: epsilon } }, {}));
    const step = (from: Values, to: Values) => to.map((value, k) => value! - from[k]!);
    expectAbove(step(most!, more!), step(less!, least!));
  });
});

describe('asking and holding back is nothing', () => {
  const optIn = { scenario: { law: { regime: 'optIn', auditsPer100kComplaints: 0 } } };
  testIdle([
    { says: 'the brand’s own way of asking where the law asks for the utmost', a: { consent: { mode: 'none' } }, b: ask({}), in: optIn },
    { says: 'the place of an opt-out where there is none', a: { consent: { mode: 'notice', optOutPlace: 'visible' } }, b: { consent: { mode: 'notice', optOutPlace: 'buried' } } },
    { says: 'form, button, choices of a prompt where nobody is asked', a: { consent: { mode: 'notice' } }, b: { consent: { mode: 'notice', form: 'barrier', rejectButton: 'none', choices: 'granular' } } },
    { says: 'a dark pattern where nobody is asked or written to', a: {}, b: { consent: { darkPattern: 'aggressive' } }, in: { brand: silent } },
    { says: 'telling where nothing is used', a: { disclosure: 'none' }, b: { disclosure: 'justInTime' }, in: { brand: { data: [] } } },
    { says: 'control over messages that never come, where nobody is asked and it loosens no tongue', a: { control: 0 }, b: { control: 1 }, in: { brand: { ...silent, consent: { mode: 'none' } }, scenario: { parameters: { 'shop.deepControl': 0 } } } },
    { says: 'a way off a list on which nothing comes', a: { exit: 'oneClick' }, b: { exit: 'hidden' }, in: { brand: silent } },
    { says: 'leave for ads of a brand that writes e-mail and is silent about it', a: without('ads'), b: {}, in: { brand: secret } },
    { says: 'leave to share where nobody is asked, told or inquires', a: without('share'), b: {}, in: { brand: secret } },
    { says: 'leave to serve: the service always works', a: without('service'), b: {} },
    { says: 'how long nothing is kept', a: { minimization: { retentionTicks: 7 } }, b: { minimization: { retentionTicks: 3650 } }, in: { brand: { data: [], ...secret } } },
    { says: 'guarding what is not there, but for the cost', a: { security: 0 }, b: { security: 1 }, in: { brand: { data: [] }, scenario: { ...leak, ...free } } },
    { says: 'noise on data that nobody collects', a: {}, b: { privacyTechnology: { localDpEpsilon: 0.5 } }, in: { brand: { data: [] } } },
    { says: 'device and proofs for data that nobody collects, but for the cost', a: {}, b: { privacyTechnology: { onDevice: true, zeroKnowledge: true } }, in: { brand: { data: [] }, scenario: free } },
  ]);
});

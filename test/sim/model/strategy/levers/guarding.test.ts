import { describe } from 'vitest';
import { testClaims, testIdle, testInteractions } from './claims.ts';

// Who gets what, who looks, who goes first, who is pressed: fairness, oversight, pilot, pressure.

const bold = { data: ['purchases', 'browsing', 'broker', 'devices'], depth: 1, visibility: 0.9, collection: 'silent' };
const pregnancies = { topics: ['baby', 'home', 'grocery', 'toys'], population: { overrides: { 'lifeEvents.pregnancy.share': 0.25 } } };
const knowsEvents = { inference: ['interests', 'lifeEvents'] };
const ofGroup = (share: number) => ({ population: { overrides: { 'protected.share': share } } });
const even = { fairness: { costOptimised: false } };
const pilot = (stopOn: string) => ({ pilot: { share: 0.2, ticks: 7, stopOn } });
const review = { oversight: { reviewAbove: 0.1 } };
const half = ofGroup(0.5);

describe('guarding people', { timeout: 120_000 }, () => {
  testClaims([
    { says: 'cheapest delivery passes over those who cost more', source: 'Lambrecht & Tucker 2019', metric: 'exposureGap', less: { fairness: { costOptimised: true } }, more: even, in: { scenario: half } },
    { says: 'an audit narrows the gap of exposure', source: 'a rule of the model', metric: 'exposureGap', less: {}, more: { fairness: { audit: true } }, in: { scenario: half } },
    { says: 'an audit narrows the gap of errors', source: 'Buolamwini & Gebru 2018', metric: 'errorGap', less: { fairness: { audit: true } }, more: {}, in: { scenario: half } },
    { says: 'a limit on exposure closes its gap', source: 'Lambrecht & Tucker 2019', metric: 'exposureGap', less: {}, more: { fairness: { constraint: 'exposure' } }, in: { scenario: half } },
    { says: 'a limit on benefit closes the gap of errors', source: 'Buolamwini & Gebru 2018', metric: 'errorGap', less: { fairness: { constraint: 'benefit' } }, more: {}, in: { scenario: half } },
    { says: 'who is left out gets nothing', source: 'definition', metric: 'reachShare{age=18-29}', less: { fairness: { exclude: ['age=18-29'] } }, more: {} },
    { says: 'suppressing the sensitive keeps people who expect a child', source: 'Duhigg 2012', replications: 20, metric: 'backlash', less: { oversight: { suppressSensitive: true } }, more: {}, in: { brand: knowsEvents, scenario: pregnancies } },
    { says: 'review softens what would have shown', source: 'a rule of the model', metric: 'creepiness', less: review, more: {}, in: { brand: bold } },
    { says: 'review costs', source: 'a rule of the model', metric: 'profitCents', less: review, more: {}, in: { brand: bold, scenario: { mechanisms: { shop: 0 } } } },
    { says: 'a veto stops what review only softens', source: 'a rule of the model', metric: 'creepiness', less: { oversight: { reviewAbove: 0.1, veto: true } }, more: review, in: { brand: bold } },
    { says: 'a message that waits for review misses its moment', source: 'Bleier & Eisenbeiss 2015', replications: 20, metric: 'clickRate', less: { oversight: { reviewTicks: 14 } }, more: { oversight: { reviewTicks: 0 } }, in: { brand: { ...review, depth: 1, visibility: 0.3, inference: ['interests', 'purchaseIntent'], frequency: { capPerWeek: 7 } }, scenario: { days: 1, population: { size: 3000 }, mechanisms: { creepiness: 0 } }, state: { sinceVisit: 0 } } },
    { says: 'a pilot exposes few', source: 'a rule of the model', metric: 'backlash', less: { pilot: { share: 0.1, ticks: 90 } }, more: {}, in: { brand: bold } },
    { says: 'a longer pilot spares the others longer', source: 'a rule of the model', metric: 'backlash', less: { pilot: { share: 0.1, ticks: 18 } }, more: { pilot: { share: 0.1, ticks: 2 } }, in: { brand: bold } },
    { says: 'who listens to feelings stops a bold trial, who counts clicks may not', source: 'a rule of the model', metric: 'backlash', less: pilot('feelings'), more: pilot('clicks'), in: { brand: { ...bold, placement: { obtrusiveness: 0.6 } }, scenario: { mechanisms: { reactance: 0 } } } },
    { says: 'a stopped trial spares those who were not in it', source: 'a rule of the model', metric: 'creepiness', less: pilot('feelings'), more: pilot('none'), in: { brand: bold } },
    { says: 'pressure sells', source: 'Luguri & Strahilevitz 2021', metric: 'purchases', less: {}, more: { pressure: { level: 1 } }, in: { brand: { visibility: 0, frequency: { capPerWeek: 7 } }, scenario: { parameters: { 'shop.buyBase': 0.3 }, days: 42 } } },
    { says: 'pressure is regretted', source: 'Luguri & Strahilevitz 2021', metric: 'regret', less: {}, more: { pressure: { level: 1 } } },
    { says: 'pressure makes people pull back', source: 'White 2008', metric: 'clickRate', less: { pressure: { level: 1 } }, more: {} },
    { says: 'aimed at them, pressure costs the vulnerable more', source: 'Luguri & Strahilevitz 2021', metric: 'regret{vulnerable=yes}', less: { pressure: { level: 0.6 } }, more: { pressure: { level: 0.6, atVulnerable: true } }, in: { scenario: { population: { size: 4000 }, parameters: { 'shop.buyBase': 0.3 }, days: 42 } } },
    { says: 'and the others less', source: 'a rule of the model', metric: 'regret{vulnerable=no}', less: { pressure: { level: 0.6, atVulnerable: true } }, more: { pressure: { level: 0.6 } }, in: { scenario: { population: { size: 4000 }, parameters: { 'shop.buyBase': 0.3 }, days: 42 } } },
  ]);
});

describe('guarding people depends', { timeout: 120_000 }, () => {
  testInteractions([
    { says: 'an audit repairs exposure where delivery is cheapest', source: 'Lambrecht & Tucker 2019', metric: 'exposureGap', less: {}, more: { fairness: { audit: true } }, here: { scenario: half }, there: { brand: even, scenario: half } },
    { says: 'a limit on benefit helps the group it is for', source: 'Buolamwini & Gebru 2018', metric: 'beliefAccuracy', less: {}, more: { fairness: { constraint: 'benefit' } }, here: { scenario: half, metric: 'beliefAccuracy{protected=yes}' }, there: { scenario: half, metric: 'beliefAccuracy{protected=no}' } },
    { says: 'leaving out those who know the brand costs more than leaving out strangers', source: 'a rule of the model', metric: 'openRate', less: { fairness: { exclude: ['familiarity=regular'] } }, more: { fairness: { exclude: ['familiarity=stranger'] } }, here: {}, there: { scenario: { parameters: { 'engage.openFamiliar': 0 } } } },
    { says: 'suppressing the sensitive soothes where something sensitive is inferred', source: 'Duhigg 2012', metric: 'creepiness', less: { oversight: { suppressSensitive: true } }, more: {}, here: { brand: knowsEvents, scenario: pregnancies }, there: { scenario: { ...pregnancies, topics: ['home', 'grocery', 'toys'] } } },
    { says: 'review soothes where much shows', source: 'a rule of the model', metric: 'creepiness', less: review, more: {}, here: { brand: { ...bold, visibility: 0.9 } }, there: { brand: { ...bold, visibility: 0.1 } } },
    { says: 'a veto needs something to look at', source: 'a rule of the model', metric: 'creepiness', less: { oversight: { veto: true } }, more: { oversight: { veto: false } }, here: { brand: { ...bold, ...review } }, there: { brand: { ...bold, oversight: { reviewAbove: 0.9 } } } },
    { says: 'a pilot spares people most from a bold strategy', source: 'a rule of the model', metric: 'creepiness', less: { pilot: { share: 0.1, ticks: 90 } }, more: {}, here: { brand: bold }, there: { brand: { visibility: 0.1 } } },
    { says: 'listening to feelings helps where there are any', source: 'a rule of the model', metric: 'creepiness', less: pilot('feelings'), more: pilot('none'), here: { brand: bold }, there: { brand: { data: ['purchases'], visibility: 0, collection: 'announced' } } },
    { says: 'pressure works on the vulnerable', source: 'Luguri & Strahilevitz 2021', metric: 'regret', less: {}, more: { pressure: { level: 1 } }, here: { metric: 'regret{vulnerable=yes}', scenario: { population: { size: 4000 }, parameters: { 'shop.buyBase': 0.3, 'shop.pressVulnerable': 3 }, days: 42 } }, there: { metric: 'regret{vulnerable=no}', scenario: { population: { size: 4000 }, parameters: { 'shop.buyBase': 0.3, 'shop.pressVulnerable': 3 }, days: 42 } } },
  ]);
});

describe('guarding people is nothing', () => {
  testIdle([
    { says: 'fairness to a group that nobody belongs to, but for the cost', a: { fairness: { costOptimised: true } }, b: { fairness: { audit: true, constraint: 'benefit', costOptimised: false } }, in: { scenario: { ...ofGroup(0), mechanisms: { cost: 0 } } } },
    { says: 'a limit on exposure that nothing skews', a: { fairness: { constraint: 'none' } }, b: { fairness: { constraint: 'exposure' } }, in: { brand: even } },
    { says: 'a limit on benefit for a brand that knows nobody', a: {}, b: { fairness: { constraint: 'benefit' } }, in: { brand: { learning: { model: 'none' } } } },
    { says: 'cheapest delivery under a limit on exposure', a: { fairness: { costOptimised: true } }, b: { fairness: { costOptimised: false } }, in: { brand: { fairness: { constraint: 'exposure' } } } },
    { says: 'leaving out people who are not there', a: {}, b: { fairness: { exclude: ['country=DE'] } } },
    { says: 'suppressing the sensitive where nothing is', a: {}, b: { oversight: { suppressSensitive: true } }, in: { scenario: { topics: ['home', 'grocery'] } } },
    { says: 'a bar for review where nothing is foreseen', a: { oversight: { reviewAbove: 0 } }, b: { oversight: { reviewAbove: 1 } }, in: { brand: { data: [] } } },
    { says: 'a veto and its time where nothing is reviewed', a: {}, b: { oversight: { veto: true, reviewTicks: 14 } } },
    { says: 'the length of a pilot on everybody', a: { pilot: { ticks: 0 } }, b: { pilot: { ticks: 90 } } },
    { says: 'the size of a pilot that takes no time, and what stops it', a: { pilot: { share: 1 } }, b: { pilot: { share: 0.1, stopOn: 'feelings' } } },
    { says: 'pressure on people who read nothing and never come', a: {}, b: { pressure: { level: 1 } }, in: { brand: { frequency: { capPerWeek: 0 } }, scenario: { mechanisms: { shopping: 0 } } } },
    { says: 'aiming without pressure', a: {}, b: { pressure: { atVulnerable: true } } },
  ]);
});

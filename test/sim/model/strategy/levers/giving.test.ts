import { describe } from 'vitest';
import { testClaims, testIdle, testInteractions } from './claims.ts';

// What a brand says, when and where, and what it gives for it: depth, breadth, visibility, cues, placement, timing, triggers,
// frequency, channels, offer, value.

const silent = { frequency: { capPerWeek: 0 } };
const unseen = { visibility: 0 };
const trusted = { brand: { trust: 0.9, familiarity: 0.8 } };
/** Who is far from fed up still has something to be spared. */
const patient = { parameters: { 'annoyance.loadHalf': 12 } };
const daily = { frequency: { capPerWeek: 7 } };
const inEvent = { topics: ['baby', 'home', 'grocery', 'toys'], population: { overrides: { 'lifeEvents.pregnancy.share': 0.25 } } };
const events = { brand: { inference: ['interests', 'lifeEvents'] }, scenario: inEvent };
const buyers = { parameters: { 'shop.buyBase': 0.3 }, days: 42 };
const undeterred = { ...buyers, parameters: { ...buyers.parameters, 'shop.upSellCost': 0 } };
const fullBaskets = { parameters: { 'shop.buyBase': 0.3, 'shop.basketGain': 1 }, days: 42, population: { size: 3000 } };
const carts = { parameters: { 'shop.deepBase': 1 }, days: 42 };

describe('what a brand says', { timeout: 120_000 }, () => {
  testClaims([
    { says: 'depth raises clicks where it does not show', source: 'Matz 2017', metric: 'clickRate', less: { depth: 0 }, more: { depth: 1 }, in: { brand: unseen } },
    { says: 'depth that shows is felt', source: 'Malheiros 2012', metric: 'creepiness', less: { depth: 0.2 }, more: { depth: 1 } },
    { says: 'a broad message hides what it is aimed at', source: 'Duhigg 2012', metric: 'creepiness', less: { breadth: 1 }, more: { breadth: 0 } },
    { says: 'a broad message fits less', source: 'Matz 2017', metric: 'clickRate', less: { breadth: 1 }, more: { breadth: 0 }, in: { brand: unseen } },
    { says: 'what shows is felt', source: 'Malheiros 2012', metric: 'creepiness', less: { visibility: 0 }, more: { visibility: 1 } },
    { says: 'what shows draws attention where the flow is fine', source: 'Tucker 2014', metric: 'clickRate', less: { visibility: 0.1 }, more: { visibility: 0.6 }, in: { brand: { data: ['purchases'], control: 1, collection: 'announced', disclosure: 'whyThis' }, scenario: trusted, state: { feltControl: 1 } } },
    { says: 'a name opens more', source: 'Sahni 2018', metric: 'openRate', less: {}, more: { cues: ['firstName'] } },
    ...['identityDetails', 'photo', 'becauseYouViewed'].map(cue => ({ says: `${cue} is felt`, source: 'van Doorn & Hoekstra 2013, Malheiros 2012', metric: 'creepiness', less: {}, more: { cues: [cue] } })),
    { says: 'naming a life event is felt', source: 'Duhigg 2012', metric: 'creepiness', less: {}, more: { cues: ['lifeEvent'] }, in: events },
    { says: 'what gets in the way is seen', source: 'Goldfarb & Tucker 2011', metric: 'openRate', less: { placement: { obtrusiveness: 0 } }, more: { placement: { obtrusiveness: 1 } } },
    { says: 'what gets in the way annoys', source: 'Goldstein 2013', metric: 'annoyance', less: { placement: { obtrusiveness: 0 } }, more: { placement: { obtrusiveness: 1 } } },
    { says: 'what suits the moment is clicked', source: 'Bleier & Eisenbeiss 2015', metric: 'clickRate', less: { placement: { congruent: false } }, more: { placement: { congruent: true } } },
    { says: 'the moment after a visit passes', source: 'Bleier & Eisenbeiss 2015', metric: 'clickRate', less: { timing: { afterVisitTicks: 10 }, ...unseen }, more: { timing: { afterVisitTicks: 0 }, ...unseen }, in: { brand: { depth: 1, ...daily }, scenario: { mechanisms: { fatigue: 0 } }, state: { sinceVisit: 0 } } },
    { says: 'sparing those who have just bought annoys less', source: 'a rule of the model', metric: 'annoyance', less: { timing: { afterPurchase: 'suppress' } }, more: { timing: { afterPurchase: 'allow' } }, in: { scenario: buyers } },
    { says: 'reminders of what was put aside are clicked', source: 'Sahni 2019', metric: 'clickRate', less: {}, more: { triggers: ['cart'] }, in: { brand: unseen, scenario: carts } },
    { says: 'a word near a shop fits', source: 'a rule of the model', metric: 'clickRate', less: {}, more: { triggers: ['place'] }, in: { brand: { data: ['purchases', 'location'], ...unseen } } },
    { says: 'offers at a life event turn people away', source: 'Duhigg 2012', replications: 20, metric: 'backlash', less: {}, more: { triggers: ['lifeEvent'] }, in: events },
    { says: 'those who stay away are called back', source: 'a rule of the model', metric: 'visitShare', less: {}, more: { triggers: ['dormancy'] }, in: { brand: unseen, state: { sinceVisit: 100 } } },
    { says: 'a birthday is one more occasion', source: 'a rule of the model', metric: 'reachShare', less: {}, more: { triggers: ['birthday'] }, in: { brand: { frequency: { capPerWeek: 1 } }, scenario: { days: 7, parameters: { 'plan.triggerBoost': 10 } } } },
    { says: 'who is held out hears nothing', source: 'definition', metric: 'reachShare', less: { frequency: { holdout: 0.5 } }, more: { frequency: { holdout: 0 } } },
    { says: 'who is held out is not brought to the shop', source: 'Hillstrom 2008', metric: 'visitShare', less: { frequency: { holdout: 0.5 } }, more: { frequency: { holdout: 0 } }, in: { brand: daily } },
    { says: 'more messages annoy', source: 'Zhang 2017', metric: 'annoyance', less: { frequency: { capPerWeek: 1 } }, more: { frequency: { capPerWeek: 7 } } },
    { says: 'more than one a day annoys all the more', source: 'Zhang 2017', metric: 'annoyance', less: { frequency: { capPerWeek: 7 } }, more: { frequency: { capPerWeek: 21 } } },
    { says: 'more messages drive people off the list', source: 'MarketingSherpa 2016', metric: 'unsubscribedShare', less: { frequency: { capPerWeek: 1 } }, more: { frequency: { capPerWeek: 7 } } },
    { says: 'easing off spares people', source: 'Todri 2020', metric: 'annoyance', less: { frequency: { adaptive: true } }, more: { frequency: { adaptive: false } } },
    { says: 'push is felt as more intimate than e-mail', source: 'SmarterHQ 2019', metric: 'creepiness', less: { channels: { email: 1 } }, more: { channels: { push: 1 } } },
    { says: 'a text message is read', source: 'channel benchmarks', metric: 'openRate', less: { channels: { email: 1 } }, more: { channels: { sms: 1 } } },
    { says: 'display ads are hardly clicked', source: 'channel benchmarks', metric: 'clickRate', less: { channels: { display: 1 } }, more: { channels: { email: 1 } } },
    { says: 'the dearer thing brings more a purchase where it puts nobody off', source: 'a rule of the model', replications: 20, metric: 'revenueCents', less: {}, more: { offer: 'upSell' }, in: { brand: unseen, scenario: undeterred } },
    { says: 'something beside fills the basket of regulars', source: 'a rule of the model', replications: 20, metric: 'revenueCents', less: {}, more: { offer: 'crossSell' }, in: { brand: unseen, scenario: { ...buyers, ...trusted } } },
    { says: 'a discount is clicked', source: 'Hillstrom 2008', metric: 'clickRate', less: {}, more: { value: { discountShare: 0.3 } } },
    { says: 'a discount sells', source: 'Hillstrom 2008', metric: 'purchases', less: {}, more: { value: { discountShare: 0.3 } } },
    { says: 'points hold people', source: 'Starbucks', metric: 'loyalty', less: {}, more: { value: { points: 1 } } },
    { says: 'time saved widens what is acceptable', source: 'Pew 2016', metric: 'creepiness', less: { value: { timeSaved: 1 } }, more: {} },
    { says: 'a useful service widens what is acceptable', source: 'White 2008', metric: 'creepiness', less: { value: { utility: 1 } }, more: { value: { utility: 0 } } },
    { says: 'a useful service is clicked', source: 'White 2008', metric: 'clickRate', less: { value: { utility: 0 } }, more: { value: { utility: 1 } } },
    { says: 'an appeal to relevance soothes', source: 'Schumann 2014', metric: 'creepiness', less: { value: { appeal: 'relevance' } }, more: { value: { appeal: 'none' } } },
    { says: 'an appeal to reciprocity soothes more', source: 'Schumann 2014', metric: 'creepiness', less: { value: { appeal: 'reciprocity' } }, more: { value: { appeal: 'relevance' } } },
  ]);
});

describe('what a brand says depends', { timeout: 120_000 }, () => {
  testInteractions([
    { says: 'depth pays where collection is announced', source: 'Aguirre 2015', metric: 'clickRate', less: { depth: 0.2 }, more: { depth: 0.9 }, here: { brand: { collection: 'announced' }, scenario: trusted }, there: { brand: { collection: 'silent' }, scenario: trusted } },
    { says: 'holding people out takes most visits where most is sent', source: 'Hillstrom 2008', metric: 'visitShare', less: { frequency: { holdout: 0.5 } }, more: { frequency: { holdout: 0 } }, here: { brand: daily }, there: { brand: { frequency: { capPerWeek: 0.5 } } } },
    { says: 'a broad message soothes where much shows', source: 'Duhigg 2012', metric: 'creepiness', less: { breadth: 1 }, more: { breadth: 0 }, here: { brand: { visibility: 0.9 } }, there: { brand: { visibility: 0.2 } } },
    { says: 'what shows is felt most where it came from far', source: 'Turow 2009', metric: 'creepiness', less: { visibility: 0 }, more: { visibility: 0.8 }, here: { brand: { data: ['broker', 'devices'] } }, there: { brand: { data: ['purchases'] } } },
    { says: 'a name wears off', source: 'Defau & Zauner 2023', metric: 'openRate', less: {}, more: { cues: ['firstName'] }, here: { brand: daily, scenario: { mechanisms: { habituation: 0 } } }, there: { brand: daily } },
    { says: 'a cue is felt where data are used', source: 'Malheiros 2012', metric: 'creepiness', less: {}, more: { cues: ['photo'] }, here: {}, there: { brand: { minimization: { purposes: ['service'] } } } },
    { says: 'what gets in the way is felt where it is targeted', source: 'Goldfarb & Tucker 2011', metric: 'creepiness', less: { placement: { obtrusiveness: 0 } }, more: { placement: { obtrusiveness: 1 } }, here: {}, there: { brand: { data: [] } } },
    { says: 'the wrong place costs most where clicks are many', source: 'Bleier & Eisenbeiss 2015', metric: 'clickRate', less: { placement: { congruent: false } }, more: {}, here: { brand: { channels: { sms: 1 } } }, there: { brand: { channels: { display: 1 } } } },
    { says: 'waiting costs the deep message', source: 'Bleier & Eisenbeiss 2015', replications: 20, metric: 'clickRate', less: { timing: { afterVisitTicks: 10 } }, more: { timing: { afterVisitTicks: 0 } }, here: { brand: { depth: 1, ...daily, ...unseen }, state: { sinceVisit: 0 } }, there: { brand: { depth: 0, ...daily, ...unseen }, state: { sinceVisit: 0 } } },
    { says: 'sparing buyers pays where they are sated', source: 'a rule of the model', replications: 20, metric: 'clickRate', less: { timing: { afterPurchase: 'allow' } }, more: { timing: { afterPurchase: 'suppress' } }, here: { brand: unseen, scenario: { days: 42, parameters: { 'shop.buyBase': 0.3, 'relevance.satedShare': 1 } } }, there: { brand: unseen, scenario: { days: 42, parameters: { 'shop.buyBase': 0.3, 'relevance.satedShare': 0.5 } } } },
    { says: 'reminders are clicked where things are put aside', source: 'Sahni 2019', metric: 'clickRate', less: {}, more: { triggers: ['cart'] }, here: { brand: unseen, scenario: carts }, there: { brand: unseen, scenario: { days: 42, parameters: { 'shop.deepBase': -5 } } } },
    { says: 'a second channel spreads the load', source: 'Zhang 2017', metric: 'annoyance', less: { frequency: { capPerWeek: 0.5 } }, more: { frequency: { capPerWeek: 2 } }, here: { brand: { channels: { social: 1 } } }, there: { brand: { channels: { social: 1, display: 1 } } } },
    { says: 'easing off spares most where most is sent', source: 'Todri 2020', metric: 'annoyance', less: { frequency: { adaptive: true } }, more: { frequency: { adaptive: false } }, here: { brand: daily, scenario: patient }, there: { brand: { frequency: { capPerWeek: 1 } }, scenario: patient } },
    { says: 'intimacy is felt where the message is aimed', source: 'SmarterHQ 2019', metric: 'creepiness', less: { channels: { email: 1 } }, more: { channels: { push: 1 } }, here: { brand: { depth: 1, visibility: 0.1 } }, there: { brand: { depth: 0, visibility: 0.1 } } },
    { says: 'the dearer thing pays where it fits', source: 'a rule of the model', metric: 'revenueCents', less: {}, more: { offer: 'upSell' }, here: { brand: { depth: 1, breadth: 0, capability: { quality: 1 }, ...unseen }, scenario: buyers, state: { evidence: 1 } }, there: { brand: { data: [], ...unseen }, scenario: buyers } },
    { says: 'something beside is for regulars', source: 'a rule of the model', metric: 'revenueCents', less: {}, more: { offer: 'crossSell' }, here: { brand: unseen, scenario: fullBaskets, metric: 'revenueCents{familiarity=regular}' }, there: { brand: unseen, scenario: fullBaskets, metric: 'revenueCents{familiarity=stranger}' } },
    { says: 'a useful service soothes where data are used', source: 'White 2008', metric: 'creepiness', less: { value: { utility: 1 } }, more: { value: { utility: 0 } }, here: {}, there: { brand: { data: [] } } },
    { says: 'an appeal soothes where data are used visibly', source: 'Schumann 2014', metric: 'creepiness', less: { value: { appeal: 'reciprocity' } }, more: {}, here: { brand: { visibility: 0.9 } }, there: { brand: { visibility: 0.1 } } },
  ]);
});

describe('what a brand says is nothing', () => {
  testIdle([
    { says: 'depth and what shows where nothing is known', a: { depth: 0.1, visibility: 0 }, b: { depth: 1, visibility: 1 }, in: { brand: { data: [] } } },
    { says: 'breadth where nothing is sent', a: { breadth: 0 }, b: { breadth: 1 }, in: { brand: silent } },
    { says: 'cues of what is not known', a: {}, b: { cues: ['identityDetails', 'photo', 'becauseYouViewed', 'lifeEvent'] }, in: { brand: { data: [] } } },
    { says: 'a name to those who are quite used to it', a: {}, b: { cues: ['firstName'] }, in: { scenario: { days: 1 }, state: { cueHabituation: 1 } } },
    { says: 'a life event named to those who have none', a: {}, b: { cues: ['lifeEvent'] }, in: { brand: { inference: ['interests'] } } },
    { says: 'a place that does not suit where relevance counts for nothing', a: {}, b: { placement: { congruent: false } }, in: { scenario: { mechanisms: { relevance: 0 } } } },
    { says: 'obtrusiveness of what is not sent', a: {}, b: { placement: { obtrusiveness: 1 } }, in: { brand: silent } },
    { says: 'waiting a day: the next day is the earliest', a: { timing: { afterVisitTicks: 0 } }, b: { timing: { afterVisitTicks: 1 } } },
    { says: 'sparing buyers where nobody buys', a: { timing: { afterPurchase: 'allow' } }, b: { timing: { afterPurchase: 'suppress' } }, in: { scenario: { mechanisms: { shop: 0 } }, state: { sincePurchase: 1000 } } },
    { says: 'reminders where nothing is put aside', a: {}, b: { triggers: ['cart'] }, in: { scenario: { mechanisms: { shop: 0 } }, state: { cartOpen: 0 } } },
    { says: 'places without location data', a: {}, b: { triggers: ['place'] } },
    { says: 'life events that nobody infers', a: {}, b: { triggers: ['lifeEvent'] }, in: { scenario: inEvent } },
    { says: 'calling back those who have just been there', a: {}, b: { triggers: ['dormancy'] }, in: { state: { sinceVisit: 0 } } },
    { says: 'birthdays of people one never writes to', a: {}, b: { triggers: ['birthday'] }, in: { brand: silent } },
    { says: 'easing off on the first day', a: { frequency: { adaptive: false } }, b: { frequency: { adaptive: true } }, in: { scenario: { days: 1 } } },
    { says: 'the same shares in other numbers', a: { channels: { email: 1, push: 1 } }, b: { channels: { push: 4, email: 4 } } },
    { says: 'the dearer thing where no message brings anybody', a: {}, b: { offer: 'upSell' }, in: { scenario: { mechanisms: { engage: 0 } } } },
    { says: 'something beside where nobody buys', a: {}, b: { offer: 'crossSell' }, in: { scenario: { mechanisms: { shop: 0 } }, state: { sincePurchase: 1000 } } },
    { says: 'a discount where nobody buys or is written to', a: {}, b: { value: { discountShare: 0.5 } }, in: { brand: silent, scenario: { mechanisms: { shop: 0 } } } },
    { says: 'points where nobody buys, hears or warms up', a: {}, b: { value: { points: 1 } }, in: { brand: silent, scenario: { mechanisms: { shop: 0, attachment: 0 } } } },
    { says: 'usefulness and time, but for their cost, where nothing is sent', a: { value: { utility: 0 } }, b: { value: { utility: 1, timeSaved: 1 } }, in: { brand: silent, scenario: { mechanisms: { cost: 0 } } } },
    { says: 'a justification of data that nobody uses', a: {}, b: { value: { appeal: 'reciprocity' } }, in: { brand: { data: [] } } },
  ]);
});

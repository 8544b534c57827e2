import { describe } from 'vitest';
import { testClaims, testIdle, testInteractions } from './claims.ts';

// What a brand knows: data, inference, unification, collection, learning, exploration, capability.

const allSources = ['zeroParty', 'purchases', 'browsing', 'context', 'location', 'crossSite', 'broker', 'social', 'devices'];
const noEvents = { population: { overrides: Object.fromEntries(['pregnancy', 'illness', 'jobLoss', 'bereavement', 'move', 'marriage'].map(event => [`lifeEvents.${event}.share`, 0])) } };
const baby = { topics: ['baby', 'home', 'grocery', 'toys'], population: { overrides: { 'lifeEvents.pregnancy.share': 0.25 } } };
const trying = { learning: { model: 'bandit' } };

describe('what a brand knows', { timeout: 120_000 }, () => {
  testClaims([
    ...allSources.filter(source => source !== 'purchases').map(source => ({
      says: `more is right with ${source} besides purchases`, source: 'Aziz & Telang 2015', metric: 'beliefAccuracy',
      less: { data: ['purchases'] }, more: { data: ['purchases', source] },
      // what people say of themselves they say when asked
      in: { brand: { consent: { mode: 'notice' } } },
    })),
    { says: 'purchases tell more than nothing', source: 'Aziz & Telang 2015', metric: 'beliefAccuracy', less: { data: [] }, more: { data: ['purchases'] } },
    { says: 'bought data feel creepier than what was left here', source: 'Turow 2009', metric: 'creepiness', less: { data: ['purchases'] }, more: { data: ['purchases', 'broker'] } },
    { says: 'data about devices are the least accepted', source: 'Kozyreva 2021', replications: 20, metric: 'backlash', less: { data: ['purchases'] }, more: { data: ['purchases', 'devices'] } },
    { says: 'inferred interests raise clicks where they do not show', source: 'Matz 2017', metric: 'clickRate', less: { inference: [], visibility: 0 }, more: { inference: ['interests'], visibility: 0 } },
    { says: 'inferred intent makes the moment count', source: 'Bleier & Eisenbeiss 2015', metric: 'clickRate', less: { inference: ['interests'] }, more: { inference: ['interests', 'purchaseIntent'] }, in: { brand: { depth: 1, visibility: 0 } } },
    { says: 'churn risk moves messages to those who stay away: they hear more', source: 'a rule of the model', metric: 'annoyance', less: { inference: ['interests'] }, more: { inference: ['interests', 'churnRisk'] }, in: { state: { sinceVisit: 120 } } },
    { says: 'an inferred pregnancy turns people away', source: 'Duhigg 2012', replications: 20, metric: 'backlash', less: { inference: ['interests'] }, more: { inference: ['interests', 'lifeEvents'] }, in: { scenario: baby } },
    { says: 'joined records tell more', source: 'a rule of the model', metric: 'beliefAccuracy', less: { unification: 0.2 }, more: { unification: 1 } },
    { says: 'joined records reach wrong persons', source: 'a rule of the model', metric: 'wrongPersonShare', less: { unification: 0.2 }, more: { unification: 1 } },
    { says: 'silent collection feels creepier than announced', source: 'Aguirre 2015', metric: 'creepiness', less: { collection: 'announced' }, more: { collection: 'silent' } },
    { says: 'collection that could be noticed stands between', source: 'Aguirre 2015', metric: 'ambiguity', less: { collection: 'announced' }, more: { collection: 'noticed' } },
    { says: 'rules beat no learning', source: 'Yan 2009', metric: 'beliefAccuracy', less: { learning: { model: 'none' } }, more: { learning: { model: 'rules' } } },
    { says: 'a fitted model beats rules', source: 'Yan 2009', metric: 'beliefAccuracy', less: { learning: { model: 'rules' } }, more: { learning: { model: 'propensity' } } },
    { says: 'popularity shows everybody the same', source: 'Sun 2023', replications: 20, metric: 'catalogueDiversity', less: { learning: { model: 'popularity' } }, more: { learning: { model: 'propensity' } } },
    { says: 'learning from others concentrates the catalogue', source: 'Fleder & Hosanagar 2009', replications: 20, metric: 'catalogueDiversity', less: { learning: { model: 'collaborative' } }, more: { learning: { model: 'propensity' } }, in: { scenario: { parameters: { 'plan.crowdPull': 0.8 }, population: { size: 3000 } } } },
    { says: 'a content model shows more of the same', source: 'Nguyen 2014', replications: 20, metric: 'withinDiversity', less: { learning: { model: 'content' } }, more: { learning: { model: 'propensity' } }, in: { scenario: { days: 63 } } },
    { says: 'a bandit learns from what it tries', source: 'a rule of the model', metric: 'beliefAccuracy', less: { ...trying, exploration: 0 }, more: { ...trying, exploration: 0.5 } },
    { says: 'purchases as objective turn to what earns more', source: 'a rule of the model', metric: 'revenueCents', less: { learning: { objective: 'clicks' } }, more: { learning: { objective: 'purchases' } }, in: { brand: { visibility: 0 }, scenario: { topics: { cheap: { marginCents: 200 }, dear: { marginCents: 5000 } }, days: 56 } } },
    { says: 'lifetime value writes less to those who do not open', source: 'Todri 2020', metric: 'annoyance', less: { learning: { objective: 'lifetimeValue' } }, more: { learning: { objective: 'purchases' } } },
    { says: 'counting backlash in the objective lowers it', source: 'a rule of the model', replications: 20, metric: 'backlash', less: { learning: { objective: 'valueMinusBacklash' } }, more: { learning: { objective: 'lifetimeValue' } }, in: { brand: { frequency: { capPerWeek: 7 } }, scenario: { parameters: { 'exit.unsubAct': 0.1, 'exit.withdrawAct': 0.2 }, days: 42 } } },
    { says: 'the more backlash weighs, the less shows', source: 'a rule of the model', metric: 'creepiness', less: { learning: { objective: 'valueMinusBacklash', backlashWeight: 10 } }, more: { learning: { objective: 'valueMinusBacklash', backlashWeight: 0.5 } } },
    { says: 'exploring widens what a person sees', source: 'Hosanagar 2014', metric: 'withinDiversity', less: { exploration: 0 }, more: { exploration: 0.5 } },
    { says: 'exploring costs clicks today', source: 'a rule of the model', metric: 'clickRate', less: { exploration: 1, visibility: 0 }, more: { exploration: 0, visibility: 0 } },
    { says: 'better models are right more often', source: 'a rule of the model', metric: 'beliefAccuracy', less: { capability: { quality: 0 } }, more: { capability: { quality: 1 } } },
    { says: 'models that grow are right more often in the end', source: 'a rule of the model', metric: 'beliefAccuracy', less: {}, more: { capability: { growthPerYear: 1 } } },
  ]);
});

describe('what a brand knows depends', { timeout: 120_000 }, () => {
  testInteractions([
    {
      says: 'a further source tells less where much is known', source: 'Aziz & Telang 2015', metric: 'beliefAccuracy', less: { data: ['purchases'] }, more: { data: ['purchases', 'browsing'] },
      here: {}, there: { brand: { capability: { quality: 1 } }, state: { evidence: 1 } },
    },
    {
      says: 'an inferred life event turns people away where the message shows it', source: 'Duhigg 2012', metric: 'creepiness', less: { inference: ['interests'] }, more: { inference: ['interests', 'lifeEvents'] },
      here: { brand: { breadth: 0 }, scenario: baby }, there: { brand: { breadth: 1 }, scenario: baby },
    },
    {
      says: 'joining mixes up more the more sources there are', source: 'a rule of the model', metric: 'wrongPersonShare', less: { unification: 0.2 }, more: { unification: 1 },
      here: { brand: { data: allSources } }, there: {},
    },
    {
      says: 'silence is felt where it shows that something is known', source: 'Aguirre 2015', metric: 'creepiness', less: { collection: 'announced' }, more: { collection: 'silent' },
      here: { brand: { visibility: 0.9 } }, there: { brand: { visibility: 0.1 } },
    },
    {
      says: 'a fitted model gains most where data are many', source: 'Aziz & Telang 2015', metric: 'beliefAccuracy', less: { learning: { model: 'rules' } }, more: { learning: { model: 'propensity' } },
      here: { brand: { data: ['purchases', 'browsing', 'zeroParty'] } }, there: { brand: { data: ['purchases'] } },
    },
    {
      says: 'weighing backlash softens what would have shown most', source: 'a rule of the model', metric: 'creepiness', less: { learning: { objective: 'valueMinusBacklash', backlashWeight: 5 } }, more: { learning: { objective: 'valueMinusBacklash', backlashWeight: 0.2 } },
      here: { brand: { visibility: 0.9 } }, there: { brand: { visibility: 0.2 } },
    },
    {
      says: 'what is tried teaches a bandit more than a fitted model', source: 'a rule of the model', metric: 'beliefAccuracy', less: { exploration: 0 }, more: { exploration: 0.5 },
      here: { brand: trying }, there: { brand: { learning: { model: 'propensity' } } },
    },
    {
      says: 'better models help least those of whom there is little history', source: 'a rule of the model', metric: 'beliefAccuracy', less: { capability: { quality: 0 } }, more: { capability: { quality: 1 } },
      here: { metric: 'beliefAccuracy{dataPoor=no}' }, there: { metric: 'beliefAccuracy{dataPoor=yes}' },
    },
    {
      says: 'growth shows with time', source: 'a rule of the model', metric: 'beliefAccuracy', less: {}, more: { capability: { growthPerYear: 1 } },
      here: { scenario: { days: 70 } }, there: { scenario: { days: 14 } },
    },
  ]);
});

describe('what a brand knows is nothing', () => {
  testIdle([
    { says: 'third-party sources where there are none to be had', a: { data: ['purchases'] }, b: { data: ['purchases', 'crossSite', 'broker', 'social'] }, in: { scenario: { thirdParty: { available: false } } } },
    { says: 'the inference of life events where nobody has one', a: { inference: ['interests'] }, b: { inference: ['interests', 'lifeEvents'] }, in: { scenario: noEvents } },
    { says: 'inferred intent for a brand that sends all the same', a: { inference: [] }, b: { inference: ['purchaseIntent'] }, in: { brand: { depth: 0 } } },
    { says: 'churn risk where nobody is written to', a: { inference: [] }, b: { inference: ['churnRisk'] }, in: { brand: { frequency: { capPerWeek: 0 } } } },
    { says: 'joining where there are no records', a: { unification: 0 }, b: { unification: 1 }, in: { brand: { data: ['context'] } } },
    { says: 'secrecy about data that nobody collects', a: { collection: 'announced' }, b: { collection: 'silent' }, in: { brand: { data: [] } } },
    { says: 'a better model without data', a: { learning: { model: 'rules' } }, b: { learning: { model: 'propensity' } }, in: { brand: { data: [] } } },
    { says: 'the weight of backlash in another objective', a: { learning: { backlashWeight: 0 } }, b: { learning: { backlashWeight: 10 } } },
    { says: 'clicks or purchases where all topics earn the same', a: { learning: { objective: 'clicks' } }, b: { learning: { objective: 'purchases' } }, in: { scenario: { topics: { one: { marginCents: 700 }, two: { marginCents: 700 } } } } },
    { says: 'exploring for a brand that learns nothing', a: { exploration: 0 }, b: { exploration: 1 }, in: { brand: { learning: { model: 'none' } } } },
    { says: 'quality of models that are not used', a: { capability: { quality: 0 } }, b: { capability: { quality: 1, growthPerYear: 1 } }, in: { brand: { learning: { model: 'none' } } } },
  ]);
});

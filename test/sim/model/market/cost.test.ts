import { expect, it } from 'vitest';
import { workOut } from '../work-out.ts';

const work = { customers: 1000, monthCents: 3000, campaignCents: 500, templateCents: 100, topicCount: 4, depth: 0 };

it('fixed costs a day: a thirtieth of the month and each campaign with its versions, shared by all customers', () => {
  // two campaigns in five days, one version each: (100 + .4 · (500 + 100)) / 1000
  expect(workOut('cost', { ...work, contactRate: 0.4 })['fixedCost']).toBeCloseTo(0.34);
  // personal: a version for each of four topics
  expect(workOut('cost', { ...work, contactRate: 0.4, depth: 0.67 })['fixedCost']).toBeCloseTo(0.46);
  // twice a day
  expect(workOut('cost', { ...work, contactRate: 1, perDay: 2 })['fixedCost']).toBeCloseTo(1.3);
  expect(workOut('cost', { ...work, contactRate: 0 })['fixedCost']).toBe(0);
});

it('a look at a version is shared by those who get it: cheap among many, dear among few', () => {
  const look = { ...work, contacted: 0, reviewed: 1, reviewCents: 200, depth: 0.67 };
  expect(workOut('cost', look)['messageCost']).toBeCloseTo(0.8);
  expect(workOut('cost', { ...look, customers: 100 })['messageCost']).toBeCloseTo(8);
  expect(workOut('cost', { ...look, reviewed: 0 })['messageCost']).toBe(0);
});

it('data and care cost by the year, and all of it comes off profit', () => {
  const care = {
    contacted: 0,
    collects: [1, 0, 0, 0, 0, 1, 0, 0],
    sourceCostCents: [2, 0, 0, 0, 0, 30, 0, 0],
    security: 0.5,
    securityCostCents: 73,
    serviceUtility: 0,
    timeSaved: 0,
    auditsFairness: 1,
    auditCostCents: 10,
    onDevice: 0,
    zeroKnowledge: 0,
  };
  const costs = workOut('cost', { ...care, contactRate: 0, profitCents: 5 });
  expect(costs['dataCost']).toBeCloseTo(32 / 365);
  expect(costs['guardCost']).toBeCloseTo((73 / 4 + 10) / 365);
  expect(costs['profitCents']).toBeCloseTo(5 - (32 + 73 / 4 + 10) / 365);
  expect(workOut('cost', { ...care, contactRate: 0, costWeight: 0 })['spent']).toBe(0);
});

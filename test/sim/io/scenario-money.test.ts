import { expect, it } from 'vitest';
import { parseScenario } from '../../../sim/io/scenario.ts';

const read = (lines: string) =>
  parseScenario(`id: shop\ntitle: Shop\nstrategies: {plain: {}}\n${lines}`, {
    file: 'shop.yaml',
    read: () => undefined,
  });

it('what a file says of customers, margin and costs are parameters of the model; said as parameters they go first', () => {
  expect(
    read('brand: {customers: 5000, marginShare: .4}\ncosts: {monthCents: 0, reviewCents: 300}').parameters,
  ).toEqual({
    'cost.customers': 5000,
    'shop.marginShare': 0.4,
    'cost.monthCents': 0,
    'cost.reviewCents': 300,
  });
  expect(read('costs: {monthCents: 5}\nparameters: {cost.monthCents: 7}').parameters).toEqual({ 'cost.monthCents': 7 });
  expect(() => read('costs: {reviewCents: -1}')).toThrow('reviewCents');
});

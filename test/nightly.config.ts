// All tests at full length: hundreds of replications, thousands of random strategies. Takes many times as long as `npm test`.
process.env['CREEPLINE_LONG'] = '1';

export { default } from './vitest.config.ts';

// All tests at full length: hundreds of replications, thousands of random strategies. Takes hours where `npm test` takes minutes.
process.env['CREEPLINE_LONG'] = '1';

export { default } from './vitest.config.ts';

// Runs one unit each time it is asked.
import { parentPort, workerData } from 'node:worker_threads';
import { unitOf, type Story } from './full-model.ts';

const run = unitOf(workerData as Story);
parentPort!.on('message', () => {
  run();
  parentPort!.postMessage('done');
});

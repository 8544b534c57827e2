// One worker thread: the simulator's own worker side, on Node's message port.
import { parentPort } from 'node:worker_threads';
import { createWorkerSide } from '../../sim/protocol/index.ts';
import type { HostRequest } from '../../sim/protocol/messages.ts';

const port = parentPort;
if (port === null) throw new Error('this file is run as a worker thread');
const side = createWorkerSide(event => port.postMessage(event), setImmediate);
port.on('message', (request: HostRequest) => side.receive(request));

// The worker: the simulator's half of the conversation, in a thread of its own.
import { createWorkerSide } from '../../sim/protocol/index.ts';
import type { HostRequest } from '../../sim/protocol/index.ts';

const side = createWorkerSide(
  event => postMessage(event),
  work => setTimeout(work, 0),
);

addEventListener('message', (message: MessageEvent<HostRequest>) => side.receive(message.data));

// The worker: the simulator's half of both conversations, in a thread of its own.
import { createWorkerSide } from '../../sim/protocol/index.ts';
import type { HostRequest } from '../../sim/protocol/index.ts';
import type { CrowdRequest } from '../crowd/messages.ts';
import { createCrowdSide } from '../crowd/worker-side.ts';

/** Timers wait four milliseconds when they follow each other; messages to oneself do not. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const runs = createWorkerSide(
  event => postMessage(event),
  work => setTimeout(work, 0),
);
const crowd = createCrowdSide(
  (event, transfer = []) => postMessage(event, { transfer }),
  work => {
    waiting.push(work);
    channel.port2.postMessage(null);
  },
);

addEventListener('message', ({ data }: MessageEvent<HostRequest | CrowdRequest>) => {
  if (data.type.startsWith('crowd.')) crowd(data as CrowdRequest);
  else runs.receive(data);
});

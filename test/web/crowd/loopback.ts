// The real worker's half of the talk about the crowd on this thread; everything is copied as between threads.
import { createCrowdSide } from '../../../web/crowd/worker-side.ts';
import type { CrowdEvent, CrowdPort, CrowdRequest } from '../../../web/crowd/messages.ts';

export interface Loopback extends CrowdPort {
  heard: CrowdEvent[];
  asked: CrowdRequest[];
}

export function crowdLoopback(): Loopback {
  let listener: (event: CrowdEvent) => void = () => {};
  const heard: CrowdEvent[] = [];
  const asked: CrowdRequest[] = [];
  const side = createCrowdSide(
    event =>
      void setTimeout(() => {
        heard.push(event);
        listener(structuredClone(event));
      }, 0),
    work => void setTimeout(work, 0),
  );
  return {
    heard,
    asked,
    send(request) {
      asked.push(request);
      setTimeout(() => side(structuredClone(request)), 0);
    },
    onEvent: next => {
      listener = next;
    },
    close: () => {},
  };
}

import { describe, expect, it } from 'vitest';
import { LiveRun } from '../../../sim/engine/live-run.ts';
import {
  createLiveClient,
  createWorkerSide,
  type HostEvent,
  type HostRequest,
  type WorkerPort,
} from '../../../sim/protocol/index.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const scenario = scenarioOf({ bold: 'hyper-covert' }, { population: { base: 'us', size: 200 }, days: 6 });
const broken = { ...scenario, equations: { trust: 'trust = = 1' } };

/** The worker's half on this thread: nothing happens before `settle`, and all is copied as between threads. */
function loopback() {
  let listener: (event: HostEvent) => void = () => {};
  const work: (() => void)[] = [];
  const side = createWorkerSide(
    event => listener(structuredClone(event)),
    next => void work.push(next),
  );
  const port: WorkerPort & { emit: (event: HostEvent) => void; closed: boolean } = {
    closed: false,
    send: (request: HostRequest) => void work.push(() => side.receive(structuredClone(request))),
    onEvent: next => void (listener = next),
    close: () => void (port.closed = true),
    emit: event => listener(event),
  };
  const settle = () => {
    for (let next = work.shift(); next !== undefined; next = work.shift()) next();
  };
  return { port, settle };
}

function connect() {
  const { port, settle } = loopback();
  const heard: string[] = [];
  const client = createLiveClient(port, {
    onReady: people => heard.push(`ready ${people}`),
    onFrame: ({ tick }) => heard.push(`frame ${tick}`),
    onPaused: tick => heard.push(`paused ${tick}`),
    onFailure: ({ code, message }) => heard.push(`${code}: ${message}`),
  });
  return { client, port, settle, heard };
}

/** The promise with its end as text. */
const ending = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: Error) => error.message,
  );

describe('the host of a live run', () => {
  it('hears of the first morning, then of the day that it asked for', () => {
    const { client, settle, heard } = connect();
    client.start({ scenario, replication: 0 });
    client.runTo(4, 1);
    settle();
    expect(heard[0]).toBe('ready 200');
    expect(heard[1]).toBe('frame 0');
    expect(heard.slice(-2)).toEqual(['frame 4', 'paused 4']);
  });

  it('gets a frame of every day on credit', () => {
    const { client, settle, heard } = connect();
    client.start({ scenario, replication: 0 });
    client.credit(scenario.days);
    client.runTo(scenario.days, 1);
    settle();
    expect(heard.filter(each => each.startsWith('frame'))).toEqual([0, 1, 2, 3, 4, 5, 6].map(day => `frame ${day}`));
  });

  it('gets the digest of the same run elsewhere, levers moved on the way included', async () => {
    const { client, settle } = connect();
    const command = { type: 'setLever', strategy: 'bold', path: 'depth', value: 0.2 } as const;
    client.start({ scenario, replication: 1 });
    client.runTo(3, 10);
    settle();
    client.command(command);
    client.runTo(scenario.days, 10);
    settle();
    const log = client.log();
    settle();
    const elsewhere = new LiveRun(scenario, 1);
    elsewhere.step(3);
    elsewhere.apply(command);
    elsewhere.step(scenario.days - 3);
    expect((await log).digest).toBe(elsewhere.digest());
  });

  it('gets answers to questions that stand side by side, each its own', async () => {
    const { client, settle } = connect();
    client.start({ scenario, replication: 0 });
    client.runTo(2, 10);
    const [one, other] = [client.explain('bold', 3, 2), client.explain('bold', 5, 1)];
    settle();
    expect([(await one).consumer.id, (await one).days.length]).toEqual([3, 2]);
    expect([(await other).consumer.id, (await other).days.length]).toEqual([5, 1]);
  });

  it('is told why a question or a command is refused, and goes on', async () => {
    const { client, settle, heard } = connect();
    client.start({ scenario, replication: 0 });
    const asked = ending(client.explain('nobody', 0, 1));
    client.command({ type: 'setLever', strategy: 'bold', path: 'depth', value: 7 });
    client.runTo(1, 1);
    settle();
    expect(await asked).toMatch(/nobody/);
    expect(heard.filter(each => each.startsWith('invalid'))).toHaveLength(1);
    expect(heard.at(-1)).toBe('paused 1');
  });

  it('hears nothing more of a run once another is started, and its questions are rejected', async () => {
    const { client, settle, heard } = connect();
    client.start({ scenario, replication: 0 });
    client.runTo(scenario.days, 1);
    const asked = ending(client.log());
    client.start({ scenario: { ...scenario, days: 2 }, replication: 0 });
    settle();
    expect(await asked).toBe('the run was started again');
    expect(heard[0]).toBe('ready 200');
    expect(heard.filter(each => each.startsWith('ready'))).toHaveLength(1);
    expect(heard.filter(each => /^(frame|paused) [3-6]/.test(each))).toEqual([]);
  });

  it('hears of a start that fails, but not when another run has taken its place', () => {
    const { client, settle, heard } = connect();
    client.start({ scenario: broken, replication: 0 });
    client.start({ scenario, replication: 0 });
    settle();
    expect(heard.filter(each => each.startsWith('invalid'))).toEqual([]);
    client.start({ scenario: broken, replication: 0 });
    settle();
    expect(heard.at(-1)).toMatch(/^invalid: trust/);
  });

  it('hears of a worker that breaks down, even before the run is ready', () => {
    const { client, port, heard } = connect();
    client.start({ scenario, replication: 0 });
    port.emit({ type: 'failed', code: 'internal', message: 'the worker could not start' });
    expect(heard).toEqual(['internal: the worker could not start']);
    client.close();
    expect(port.closed).toBe(true);
  });
});

import type { ArmFrame, ExplainReport, Frame, Scenario } from '../../../../sim/index.ts';
import { histogramSide, parseScenario } from '../../../../sim/index.ts';
import type { HostEvent, HostRequest, LiveHost } from '../../../../cli/host/live-host.ts';

const arms = ['plain', 'covert'];

/** Complete, since a verdict asks whether what a strategy does is lawful. */
const blank = parseScenario('{id: blank, title: Blank, strategies: {plain: {}}}', {
  file: 'blank.yaml',
  read: () => undefined,
});

const levers = {
  ...blank.strategies['plain']!.levers,
  depth: 0.33,
  data: ['purchases'],
  offer: 'standard',
  channels: { email: 1 },
  frequency: { capPerWeek: 2, adaptive: false },
};

export function fakeScenario(strategies: readonly string[] = arms, days = 30): Scenario {
  return {
    ...blank,
    id: 'fake-shop',
    title: 'A shop that knows too much',
    question: 'Does knowing more sell more?',
    lookAt: ['engagement', 'backlash'],
    sources: [],
    population: { base: 'us', size: 1000, overrides: {} },
    topics: [],
    brand: { category: 'retail', trust: 0.5, familiarity: 0.5 },
    network: { degree: 4, rewire: 0.1, off: true },
    thirdParty: { available: true, accuracy: 0.5 },
    days,
    seed: 42,
    replications: 1,
    strategies: Object.fromEntries(strategies.map(id => [id, { id, title: id, levers }])),
    mechanisms: {},
    parameters: {},
    equations: {},
  } as unknown as Scenario;
}

/** Numbers that are easy to see through: engagement grows by .01 a day and arm, backlash by .002, everybody stands on a diagonal. */
export function fakeFrame(tick: number, scenario = fakeScenario()): Frame {
  return {
    tick,
    days: scenario.days,
    arms: Object.keys(scenario.strategies).map((strategy, arm) => fakeArm(strategy, arm, tick)),
  };
}

function fakeArm(strategy: string, arm: number, tick: number): ArmFrame {
  const metrics = {
    engagement: tick === 0 ? null : 0.01 * tick * (arm + 1),
    backlash: tick === 0 ? null : 0.002 * tick * arm,
    creepiness: 0.1 + 0.2 * arm,
    valueAfterBacklash: 100 - 10 * arm * tick,
    trust: -0.1 * arm,
    inventedHarm: 0.25 * arm,
  };
  const people = 12;
  const each = (value: (i: number) => number) => Float32Array.from({ length: people }, (_, i) => value(i));
  const histogram = new Uint32Array(histogramSide * histogramSide);
  histogram[0] = 900;
  histogram[histogramSide * histogramSide - 1] = 50;
  return {
    strategy,
    metrics,
    today: metrics,
    histogram,
    segments: [
      { axis: 'country', value: 'US', people: 1000, metrics: { backlash: 0.95, engagement: 0 } },
      { axis: 'vulnerable', value: 'no', people: 800, metrics: { backlash: 0, engagement: 0.5, inventedHarm: 0.1 } },
      { axis: 'vulnerable', value: 'yes', people: 200, metrics: { backlash: 0.4, engagement: 0.1, inventedHarm: 0.3 } },
      { axis: 'age', value: '18-29', people: 300, metrics: { backlash: 0.1, engagement: 0.05 } },
      { axis: 'age', value: '30-44', people: 700, metrics: { backlash: 0, engagement: 0.5 } },
      { axis: 'dataPoor', value: 'no', people: 980, metrics: { backlash: 0, engagement: 0.5 } },
      { axis: 'dataPoor', value: 'yes', people: 20, metrics: { backlash: 0.9, engagement: 0 } },
    ],
    followed: {
      ids: Uint32Array.from({ length: people }, (_, i) => i * 10),
      engagement: each(i => i / people),
      creepiness: each(i => i / people),
      status: Uint8Array.from({ length: people }, (_, i) => (arm === 1 && i < 3 && tick > 0 ? 3 - i : 0)),
    },
  };
}

function fakeDiary(strategy: string, consumer: number): ExplainReport {
  const quiet = { message: null, events: [], scores: [], decisions: [], flips: [], state: {} };
  const message = {
    topic: 'baby',
    channel: 'email',
    fit: 0.4,
    creepiness: 0.8,
    annoyance: 0.1,
    opened: true,
    clicked: false,
    bought: false,
  };
  return {
    schemaVersion: '1.0',
    strategy,
    replication: 0,
    consumer: {
      id: consumer,
      traits: {},
      segments: {
        country: 'US',
        age: '30-44',
        gender: 'female',
        education: 'high',
        concern: 'very',
        protected: 'no',
        vulnerable: 'yes',
        dataPoor: 'no',
        familiarity: 'regular',
        guess: 'none',
        tenure: 'old',
      },
    },
    days: [
      { ...quiet, tick: 0 },
      {
        tick: 1,
        message,
        events: ['got a message by email about baby', 'opened it', 'left the brand'],
        scores: [
          {
            name: 'feltCreepiness',
            label: 'creepiness',
            score: 1.25,
            probability: 0.777,
            terms: [
              { name: 'creep base', value: -0.75, factors: [{ name: 'creep base', value: -0.75 }] },
              {
                name: 'violation · knowing',
                value: 2,
                factors: [
                  { name: 'violation', value: 4 },
                  { name: 'knowing', value: 0.5 },
                ],
              },
              { name: 'habit', value: 0, factors: [{ name: 'habit', value: 0 }] },
            ],
            mechanism: 'creepiness',
            sources: ['tucker-2014'],
          },
        ],
        decisions: [{ name: 'leaving', u: 0.01, p: 0.2, happened: true }],
        flips: [{ decision: 'leaving', key: 'visibility', from: 0.8, to: 0.55 }],
        state: {},
      },
      { ...quiet, tick: 2, events: ['came by without being asked'] },
    ],
  };
}

export interface FakeHost extends LiveHost {
  requests: HostRequest[];
  emit: (event: HostEvent) => void;
  /** while true, days that are asked for do not arrive */
  hold: boolean;
}

/** A run without an engine: frames made by hand, answered in the same turn. */
export function createFakeHost(): FakeHost {
  const listeners: ((event: HostEvent) => void)[] = [];
  const requests: HostRequest[] = [];
  const emit = (event: HostEvent) => listeners.forEach(listener => listener(event));
  let scenario = fakeScenario();
  let tick = 0;
  const host: FakeHost = {
    requests,
    emit,
    hold: false,
    onEvent: listener => void listeners.push(listener),
    close: async () => {},
    send(request) {
      requests.push(request);
      queueMicrotask(() => answer(request));
    },
  };
  function answer(request: HostRequest): void {
    switch (request.type) {
      case 'start':
        ({ scenario } = request);
        tick = 0;
        emit({ type: 'ready', people: 1000, ...(request.request === undefined ? {} : { request: request.request }) });
        return emit({ type: 'frame', frame: fakeFrame(0, scenario) });
      case 'runTo':
        if (host.hold) return;
        tick = request.tick;
        emit({ type: 'frame', frame: fakeFrame(tick, scenario) });
        return emit({ type: 'paused', tick });
      case 'explain':
        return emit({
          type: 'explained',
          request: request.request,
          report: fakeDiary(request.strategy, request.consumer),
        });
      case 'log':
        return emit({
          type: 'logged',
          request: request.request,
          log: { version: '0', scenario, replication: 0, commands: [], ticks: tick, digest: `digest-of-day-${tick}` },
        });
      case 'pause':
      case 'credit':
      case 'command':
      case 'unit':
        return;
    }
  }
  return host;
}

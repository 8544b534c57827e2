// The kernel as most agent-based models are written: an object a person, Math.random, an event a message.
import type { Size } from '../consumer-day.ts';
import { leastTime, type Contestant } from '../rounds.ts';
import { policy } from './policy.ts';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const share = (x: number): number => Math.min(1, Math.max(0, x));
const outcomes = ['open', 'click', 'buy', 'complain', 'unsubscribe', 'leave'] as const;
type Outcome = (typeof outcomes)[number];

class Statistics {
  contacts = 0;
  readonly counts: Record<Outcome, number> = { open: 0, click: 0, buy: 0, complain: 0, unsubscribe: 0, leave: 0 };
  readonly topics = new Array<number>(8).fill(0);
  readonly segments = Array.from({ length: 8 }, () => ({ contacts: 0, purchases: 0, exits: 0, creepiness: 0 }));
  creepiness = 0;
  trust = 0;

  record(segment: number, topic: number, event: Record<Outcome, boolean>, creepiness: number): void {
    this.contacts++;
    this.topics[topic]!++;
    this.creepiness += creepiness;
    for (const outcome of outcomes) if (event[outcome]) this.counts[outcome]++;
    const own = this.segments[segment]!;
    own.contacts++;
    own.creepiness += creepiness;
    if (event.buy) own.purchases++;
    if (event.unsubscribe || event.leave) own.exits++;
  }
}

class Consumer {
  readonly segment: number;
  readonly privacy = Math.random();
  readonly value = Math.random();
  readonly base = 0.05 + 0.15 * Math.random();
  readonly tolerance = Math.random();
  readonly interests = Array.from({ length: 8 }, () => 0.1 + 0.8 * Math.random());
  trust = 0.3 + 0.5 * Math.random();
  loyalty = 0.2 * Math.random();
  fatigue = 0;
  memory = 0;
  reactance = 0;
  pressure = 0;
  repeats = 0;
  lastTopic = -1;
  subscribed = true;
  left = false;

  constructor(segment: number) {
    this.segment = segment;
  }

  step(statistics: Statistics): void {
    if (this.left) return;
    this.fatigue *= 0.9;
    this.memory *= 0.97;
    this.reactance *= 0.98;
    this.pressure *= 6 / 7;
    if (this.subscribed && Math.random() < policy.contactRate && this.pressure + 1 <= policy.cap)
      this.receive(statistics);
    statistics.trust += this.trust;
  }

  chooseTopic(): number {
    const scores = this.interests.map(
      (interest, k) => interest * policy.weight[k]! + Math.random() * policy.temperature,
    );
    return scores.indexOf(Math.max(...scores));
  }

  receive(statistics: Statistics): void {
    const { privacy, trust, fatigue, reactance, loyalty } = this;
    const topic = this.chooseTopic();
    const fit = this.interests[topic]!;
    this.repeats = topic === this.lastTopic ? Math.min(15, this.repeats + 1) : 0;
    this.lastTopic = topic;
    const creepiness = logistic(
      policy.depth * policy.sensitivity[topic]! * (0.6 + 1.8 * privacy) +
        policy.covertness * (0.5 + privacy) +
        0.12 * this.repeats +
        0.9 * this.memory +
        0.6 * reactance -
        1.4 * trust -
        0.8 * this.tolerance +
        policy.constant,
    );
    const excess = Math.max(0, creepiness - 0.5);
    const open =
      Math.random() < logistic(-1.2 + 2.2 * fit - 1.5 * fatigue - reactance + 0.8 * trust - 0.6 * creepiness);
    const click =
      open &&
      Math.random() <
        logistic(-1.8 + 2.4 * fit + policy.discount * this.value - 2 * creepiness - 0.8 * fatigue + 0.5 * loyalty);
    const buy = click && Math.random() < this.base * (0.3 + fit) * (1 + loyalty) * (1 - 0.5 * creepiness);
    const complain = Math.random() < 0.03 * excess * (0.5 + privacy);
    const unsubscribe = Math.random() < logistic(-7 + 5 * excess + 2 * fatigue + 1.5 * reactance - trust);
    const leave = Math.random() < 0.006 * excess + 0.002 * reactance - 0.001 * loyalty;
    this.trust = share(
      trust + (click ? 0.01 * (1 - creepiness) : 0) + (buy ? 0.02 : 0) - 0.08 * excess - (complain ? 0.1 : 0),
    );
    this.fatigue = share(fatigue + 0.12 - (click ? 0.05 : 0));
    this.memory = Math.min(1, this.memory + 0.3 * excess);
    this.reactance = Math.min(1, reactance + 0.1 * excess + (complain ? 0.05 : 0));
    this.loyalty = share(loyalty + (buy ? 0.01 : 0) - (complain ? 0.02 : 0));
    this.pressure++;
    this.interests[topic] = share(fit + 0.05 * ((click ? 1 : 0) - 0.3) * (1 - fit));
    if (unsubscribe) this.subscribed = false;
    if (leave) this.left = true;
    statistics.record(this.segment, topic, { open, click, buy, complain, unsubscribe, leave }, creepiness);
  }
}

export function objects({ people, days, tries }: Size): Contestant {
  const prepare = (): (() => void) => {
    const consumers = Array.from({ length: people }, (_, k) => new Consumer(Math.floor((k * 8) / people)));
    const statistics = new Statistics();
    return () => {
      for (let tick = 0; tick < days; tick++) for (const consumer of consumers) consumer.step(statistics);
    };
  };
  return {
    name: 'an object a person, JavaScript',
    run: () => ({ ns: (leastTime(tries, prepare) * 1e9) / people / days }),
  };
}

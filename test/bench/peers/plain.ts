// The kernel as one writes it in fast JavaScript: columns in typed arrays, numbers of 64 bits, Math.exp.
import { dayKey, GOLDEN, mix, nameKey } from '../../../sim/core/chance.ts';
import { firstMorning, type Size } from '../consumer-day.ts';
import { leastTime, type Contestant } from '../rounds.ts';
import { policy } from './policy.ts';

const key = (name: string): number => nameKey(name);
const keys = {
  contact: key('contact'),
  topic: key('topic'),
  open: key('open'),
  click: key('click'),
  buy: key('buy'),
  complain: key('complain'),
  unsubscribe: key('unsubscribe'),
  leave: key('leave'),
};
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const share = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);
const word = (first: number, second: number, name: number): number => mix(mix((first + name) | 0) ^ second);
const chance = (first: number, second: number, name: number): number => (word(first, second, name) >>> 8) * 2 ** -24;

function columnsOf(people: number) {
  const { privacy, value, baseRate, trust, loyalty, interest, tolerance, segment } = firstMorning(people) as Record<
    string,
    Float32Array<ArrayBuffer>
  >;
  const empty = (): Float32Array<ArrayBuffer> => new Float32Array(people);
  return {
    privacy: privacy!,
    value: value!,
    base: baseRate!,
    trust: trust!,
    loyalty: loyalty!,
    interest: interest!,
    tolerance: tolerance!,
    segment: Uint8Array.from(segment!),
    fatigue: empty(),
    memory: empty(),
    reactance: empty(),
    pressure: empty(),
    repeats: empty(),
    lastTopic: new Uint8Array(people).fill(8),
    subscribed: new Uint8Array(people).fill(1),
    left: new Uint8Array(people),
  };
}
type Columns = ReturnType<typeof columnsOf>;

function day(columns: Columns, people: number, k0: number, k1: number, totals: Float64Array): void {
  const {
    privacy,
    value,
    base,
    trust,
    loyalty,
    interest,
    tolerance,
    segment,
    fatigue,
    memory,
    reactance,
    pressure,
    repeats,
    lastTopic,
    subscribed,
    left,
  } = columns;
  const { contactRate, cap, depth, covertness, constant, temperature, discount, weight, sensitivity, price } = policy;
  for (let row = 0; row < people; row++) {
    if (left[row]! !== 0) continue;
    let f = fatigue[row]! * 0.9;
    let m = memory[row]! * 0.97;
    let r = reactance[row]! * 0.98;
    let p = pressure[row]! * 0.857142857142857;
    let t = trust[row]!;
    const a = mix(row ^ k0);
    const b = mix((row + k1) | 0);
    if (subscribed[row]! !== 0 && chance(a, b, keys.contact) < contactRate && p + 1 <= cap) {
      let best = -1;
      let topic = 0;
      for (let k = 0; k < 8; k++) {
        const two = word(a, b, (keys.topic + Math.imul(k >> 1, GOLDEN)) | 0);
        const score =
          interest[k * people + row]! * weight[k]! +
          ((k & 1) === 0 ? two & 0xffff : two >>> 16) * 2 ** -16 * temperature;
        if (score > best) {
          best = score;
          topic = k;
        }
      }
      const fit = interest[topic * people + row]!;
      const own = privacy[row]!;
      const l = loyalty[row]!;
      repeats[row] = lastTopic[row] === topic ? Math.min(repeats[row]! + 1, 15) : 0;
      const creep = logistic(
        depth * sensitivity[topic]! * (0.6 + 1.8 * own) +
          covertness * (0.5 + own) +
          0.12 * repeats[row]! +
          0.9 * m +
          0.6 * r -
          1.4 * t -
          0.8 * tolerance[row]! +
          constant,
      );
      const excess = creep > 0.5 ? creep - 0.5 : 0;
      const opened = chance(a, b, keys.open) < logistic(-1.2 + 2.2 * fit - 1.5 * f - r + 0.8 * t - 0.6 * creep);
      const clicked =
        chance(a, b, keys.click) <
          logistic(-1.8 + 2.4 * fit + discount * value[row]! - 2 * creep - 0.8 * f + 0.5 * l) && opened
          ? 1
          : 0;
      const bought = chance(a, b, keys.buy) < base[row]! * (0.3 + fit) * (1 + l) * (1 - 0.5 * creep) ? clicked : 0;
      const complained = chance(a, b, keys.complain) < 0.03 * excess * (0.5 + own) ? 1 : 0;
      const unsubscribed = chance(a, b, keys.unsubscribe) < logistic(-7 + 5 * excess + 2 * f + 1.5 * r - t);
      const leaving = chance(a, b, keys.leave) < 0.006 * excess + 0.002 * r - 0.001 * l;
      t = share(t + 0.01 * clicked * (1 - creep) + 0.02 * bought - 0.08 * excess - 0.1 * complained);
      f = share(f + 0.12 - 0.05 * clicked);
      m = Math.min(m + 0.3 * excess, 1);
      r = Math.min(r + 0.1 * excess + 0.05 * complained, 1);
      loyalty[row] = share(l + 0.01 * bought - 0.02 * complained);
      p += 1;
      interest[topic * people + row] = share(fit + 0.05 * (clicked - 0.3) * (1 - fit));
      lastTopic[row] = topic;
      if (unsubscribed) subscribed[row] = 0;
      if (leaving) left[row] = 1;
      totals[0]! += 1;
      totals[1]! += Number(opened);
      totals[2]! += clicked;
      totals[3]! += bought;
      totals[4]! += complained;
      totals[5]! += Number(unsubscribed);
      totals[6]! += Number(leaving);
      totals[7]! += Number(creep > 0.5);
      totals[8]! += fit;
      totals[9]! += creep;
      totals[10]! += bought * price[topic]!;
      totals[11 + topic]! += 1;
      const by = 20 + 4 * segment[row]!;
      totals[by]! += 1;
      totals[by + 1]! += bought;
      totals[by + 2]! += Number(unsubscribed || leaving);
      totals[by + 3]! += creep;
    }
    fatigue[row] = f;
    memory[row] = m;
    reactance[row] = r;
    pressure[row] = p;
    trust[row] = t;
    totals[52]! += t;
    totals[53]! += f;
  }
}

export function plainArrays({ people, days, tries }: Size): Contestant {
  const run = (): (() => void) => {
    const columns = columnsOf(people);
    const totals = new Float64Array(54);
    return () => {
      for (let tick = 0; tick < days; tick++) {
        const { k0, k1 } = dayKey(42, 0, tick);
        day(columns, people, k0, k1, totals);
      }
    };
  };
  return { name: 'typed arrays, JavaScript', run: () => ({ ns: (leastTime(tries, run) * 1e9) / people / days }) };
}

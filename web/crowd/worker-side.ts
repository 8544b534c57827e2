// The worker's half: one world at a time; long work goes on in slices, so that a newer wish is heard and the older dropped.
import { CreeplineError, createPopulation, explain, withLever } from '../../sim/index.ts';
import type { Population, Story } from '../../sim/index.ts';
import type { People, Totals } from './crowd.ts';
import type { Arm, CrowdEvent, CrowdRequest, World } from './messages.ts';
import { frameOf, Recording, Run } from './record.ts';
import { evenly } from './evenly.ts';
import { chooseSample } from './sample.ts';
import type { Sample } from './sample.ts';
import { addUp, ringsOf, worth } from './tally.ts';

/** Days between two looks at the mailbox. */
const slice = 6;
/** More marks than this on each side would be a blur, and slow. */
const mostDrawn = 20_000;

type Request<Type extends CrowdRequest['type']> = CrowdRequest & { type: Type };
type Post = (event: CrowdEvent, transfer?: Transferable[]) => void;

/** `later` lets waiting messages in first. */
export function createCrowdSide(post: Post, later: (work: () => void) => void): (request: CrowdRequest) => void {
  let place: Place | undefined;
  /** the newest request of each kind: older ones are given up */
  const newest = new Map<string, number>();
  const turn = () => new Promise<void>(later);
  const guard = (id: number, work: () => void | Promise<void>) => {
    const failed = (error: unknown) => {
      if (!(error instanceof CreeplineError)) console.error(error);
      post({ type: 'crowd.failed', id, message: error instanceof Error ? error.message : String(error) });
    };
    try {
      void work()?.catch(failed);
    } catch (error) {
      failed(error);
    }
  };

  const open = ({ id, world }: Request<'crowd.world'>) => {
    newest.clear();
    place = new Place(world);
    post({ type: 'crowd.people', id, people: place.people() });
  };

  const run = async ({ id, arm, what }: Request<'crowd.run'>) => {
    const here = place!;
    newest.set(arm, id);
    const recording = new Recording(here.run(what), here);
    while (!recording.run.done) {
      recording.advance(slice);
      await turn();
      if (newest.get(arm) !== id) return;
    }
    const { rows } = recording.run;
    if (here.sample === undefined) {
      here.sample = chooseSample(here.population, here.rings, worth(rows));
      post({ type: 'crowd.chosen', id, rows: here.drawnSample() });
    }
    const { history } = recording;
    const buffers = [history.felt, history.keen, history.status, history.gone, history.counted].map(
      ({ buffer }) => buffer as ArrayBuffer,
    );
    post({ type: 'crowd.ran', id, arm, history, totals: addUp(rows, here), samples: here.sampleTotals(what) }, buffers);
  };

  const sample = ({ id, what, day }: Request<'crowd.sample'>) => {
    const here = place!;
    newest.delete('b');
    if (here.sample === undefined) return;
    const few = here.runSample(what);
    few.runTo(day);
    const frame = frameOf(few, here.measure);
    few.runTo(few.days);
    post({ type: 'crowd.sampled', id, frame, totals: here.addUpSample(few) });
  };

  const line = async ({ id, what, lever, values, replications }: Request<'crowd.line'>) => {
    const here = place!;
    newest.set('line', id);
    const arms = values.map(value => ({ ...what, strategy: withLever(what.strategy, lever, value) }));
    here.sample ??= here.sampleByChance();
    const few = [];
    for (const arm of arms) {
      few.push(here.sampleTotals(arm)!);
      await turn();
      if (newest.get('line') !== id) return;
    }
    post({ type: 'crowd.lined', id, replication: undefined, totals: few });
    for (let replication = 0; replication < replications; replication++) {
      const totals = [];
      for (const arm of arms) {
        const whole = here.run(arm, here.world.replication + replication);
        while (!whole.done) {
          whole.runTo(Math.min(whole.days, whole.simulation.tick + 4 * slice));
          await turn();
          if (newest.get('line') !== id) return;
        }
        totals.push(addUp(whole.rows, here));
      }
      post({ type: 'crowd.lined', id, replication, totals });
    }
  };

  const tell = ({ id, what: { strategy, commands }, person }: Request<'crowd.story'>) => {
    const { world, population } = place!;
    const scenario = { ...world.scenario, strategies: { [strategy.id]: strategy } };
    const report = explain(scenario, population, strategy.id, world.replication, person, {
      beforeDay: (simulation, today) => {
        for (const { tick, path, value } of commands)
          if (tick === today) simulation.changeStrategy(0, withLever(simulation.strategy(0), path, value));
      },
    });
    post({ type: 'crowd.told', id, report });
  };

  return request => {
    switch (request.type) {
      case 'crowd.world':
        return guard(request.id, () => open(request));
      case 'crowd.run':
        return guard(request.id, () => run(request));
      case 'crowd.sample':
        return guard(request.id, () => sample(request));
      case 'crowd.line':
        return guard(request.id, () => line(request));
      case 'crowd.story':
        return guard(request.id, () => tell(request));
      case 'crowd.stop':
        newest.clear();
    }
  };
}

/** The people of a world, and what is needed to count and draw them. */
class Place {
  readonly world: World;
  readonly population: Population;
  readonly measure: NonNullable<Story['measure']>;
  readonly rings: Uint8Array;
  readonly segments: Population['segments'];
  readonly drawn: Uint32Array;
  sample: Sample | undefined;

  constructor(world: World) {
    const { scenario } = world;
    this.world = world;
    this.population = world.population ?? createPopulation(scenario);
    this.measure = scenario.story?.measure ?? 'tooFar';
    this.rings = ringsOf(this.population, scenario.story);
    this.segments = this.population.segments;
    const rows = [...this.population.ids.keys()];
    this.drawn = Uint32Array.from(rows.length > mostDrawn ? evenly(rows, mostDrawn) : rows);
  }

  run(arm: Arm, replication = this.world.replication): Run {
    return new Run(this.world, this.population, arm, replication);
  }

  runSample(arm: Arm): Run {
    return new Run(this.world, this.sample!.population, arm, this.world.replication);
  }

  /** What the few say of everybody. */
  sampleTotals(arm: Arm): Totals | undefined {
    if (this.sample === undefined) return undefined;
    const few = this.runSample(arm);
    few.runTo(few.days);
    return this.addUpSample(few);
  }

  addUpSample(few: Run): Totals {
    const { rings, weights, population } = this.sample!;
    return addUp(few.rows, { measure: this.measure, rings, segments: population.segments, weights });
  }

  /** Before anything is known of what people are worth. */
  sampleByChance(): Sample {
    return chooseSample(this.population, this.rings, new Float32Array(this.population.size));
  }

  /** Where those of the sample are among the drawn. */
  drawnSample(): Uint32Array {
    const at = new Map([...this.drawn].map((row, k) => [row, k]));
    return this.sample!.rows.map(row => at.get(row) ?? 0xffffffff);
  }

  people(): People {
    const { drawn, population, rings } = this;
    const pick = (column: Uint8Array) => Uint8Array.from(drawn, row => column[row]!);
    const shops = population.traits['shoppingRate']!;
    const knows = population.initial['familiarity']!;
    const worthBefore = Float64Array.from(drawn, row => shops[row]! * knows[row]!);
    return {
      ids: drawn.map(row => population.ids[row]!),
      each: population.size / drawn.length,
      ring: pick(rings),
      segments: Object.fromEntries(
        Object.entries(population.segments).map(([axis, codes]) => [axis, pick(codes)]),
      ) as unknown as People['segments'],
      seatOrder: Uint32Array.from(drawn.keys()).sort((a, b) => worthBefore[b]! - worthBefore[a]! || a - b),
    };
  }
}

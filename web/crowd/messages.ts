// How the page talks to a worker about the crowd. Everything is structured-cloneable.
import type { ExplainReport, LeverCommand, Population, Scenario, Strategy } from '../../sim/index.ts';
import type { Frame, History, People, Totals } from './crowd.ts';

/** Everything that both sides share. */
export interface World {
  /** without its strategies */
  scenario: Scenario;
  /** people of one's own, in place of the built-in ones */
  population?: Population;
  replication: number;
}

/** What a brand does: a strategy, and levers that are moved on the way. */
export interface Arm {
  strategy: Strategy;
  commands: readonly (Pick<LeverCommand, 'path' | 'value'> & { tick: number })[];
}

/** The two sides, and the second one as it was before anything was changed. */
export type ArmName = 'a' | 'b' | 'before';

export type CrowdRequest =
  | { type: 'crowd.world'; id: number; world: World }
  /** all days of everybody */
  | { type: 'crowd.run'; id: number; arm: ArmName; what: Arm }
  /** few people, at once: where they stand on a day, and what comes out */
  | { type: 'crowd.sample'; id: number; what: Arm; day: number }
  /** what comes out at each value of a lever: few people first, then everybody, luck after luck */
  | { type: 'crowd.line'; id: number; what: Arm; lever: string; values: readonly number[]; replications: number }
  | { type: 'crowd.story'; id: number; what: Arm; person: number }
  /** nothing under way is wanted any more */
  | { type: 'crowd.stop' };

export type CrowdEvent =
  | { type: 'crowd.people'; id: number; people: People }
  /** the rows that a sample is of */
  | { type: 'crowd.chosen'; id: number; rows: Uint32Array }
  | { type: 'crowd.ran'; id: number; arm: ArmName; history: History; totals: Totals; samples: Totals | undefined }
  | { type: 'crowd.sampled'; id: number; frame: Frame; totals: Totals }
  /** `replication`: undefined for the few */
  | { type: 'crowd.lined'; id: number; replication: number | undefined; totals: readonly Totals[] }
  | { type: 'crowd.told'; id: number; report: ExplainReport }
  | { type: 'crowd.failed'; id: number; message: string };

export interface CrowdPort {
  send(request: CrowdRequest): void;
  /** One listener. */
  onEvent(listener: (event: CrowdEvent) => void): void;
  close(): unknown;
}

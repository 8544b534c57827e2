// A thread for reading tables of people: the page stays awake, and what it holds stays on this machine.
import { CreeplineError } from '../../sim/index.ts';
import type { Problem } from '../../sim/index.ts';
import type { PeopleReply, PeopleRequest } from './people-messages.ts';
import { createPeopleSide } from './people-side.ts';

const side = createPeopleSide();

addEventListener('message', ({ data: { request, asked } }: MessageEvent<PeopleRequest>) => {
  const reply = (said: PeopleReply) => postMessage(said);
  side.answer(asked).then(
    answer => reply({ request, answer }),
    (error: unknown) => reply({ request, problems: problemsOf(error) }),
  );
});

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof CreeplineError) return error.problems;
  return [{ message: error instanceof Error ? error.message : String(error) }];
}

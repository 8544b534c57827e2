// Ledger columns are read by nothing but their own equations: those that nobody asks for go, and all else stays the same bit for bit.
import type { Program } from './program.ts';
import type { Block, Statement, Variable } from './syntax.ts';

type Parts = Pick<Program, 'dictionary' | 'body' | 'states'>;

/** A checked text without the ledger columns that are not asked for, and without their equations. */
export function withoutLedger({ dictionary, body, states }: Parts, asked: ReadonlySet<string>): Parts {
  const gone = new Set(states.filter(({ name, ledger }) => ledger && !asked.has(name)));
  const columns = Object.entries(dictionary.columns).filter(
    ([name, { store }]) => store !== 'ledger' || asked.has(name),
  );
  return {
    dictionary: { ...dictionary, columns: Object.fromEntries(columns) },
    body: body.map(block => withoutTargets(block, gone)),
    states: closeRanks(states.filter(column => !gone.has(column))),
  };
}

function withoutTargets(block: Block, gone: ReadonlySet<Variable>): Block {
  const stays = (statement: Statement): boolean => statement.type !== 'equation' || !gone.has(statement.target!);
  const body = block.body
    .filter(stays)
    .map(statement => (statement.type === 'block' ? withoutTargets(statement, gone) : statement));
  return { ...block, body };
}

/** Only columns of the ledger move: they stand last. */
function closeRanks(columns: Variable[]): Variable[] {
  let word = 0;
  for (const column of columns) {
    column.word = word;
    word += column.size;
  }
  return columns;
}

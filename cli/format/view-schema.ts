import { textTable } from './text-table.ts';
import type { View } from './view.ts';

/** A schema is JSON whatever the format; csv and ndjson get it in one cell. */
export function viewSchema(schema: unknown): View {
  const text = JSON.stringify(schema, null, 2);
  return {
    json: schema,
    table: { columns: ['schema'], rows: [[JSON.stringify(schema)]] },
    human: () => text,
    plain: () => text,
  };
}

/** What there is a schema for. */
export function viewSchemas(kinds: readonly { kind: string; says: string }[]): View {
  const rows = kinds.map(({ kind, says }) => [kind, says]);
  return {
    json: kinds,
    table: { columns: ['kind', 'says'], rows },
    human: look => textTable({ head: ['kind', 'what it describes'], rows }, look),
  };
}

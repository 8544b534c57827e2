import { jsonSchema, schemaKinds, schemaTitle, type SchemaKind } from '../../sim/index.ts';
import { viewSchema, viewSchemas } from '../format/view-schema.ts';
import { schemaSpec } from '../specs/program.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(schemaSpec, async ({ positionals: [kind] }) => ({
    view:
      kind === undefined
        ? viewSchemas(schemaKinds.map(each => ({ kind: each, says: schemaTitle(each) })))
        : // the words of the command line are checked against the kinds before
          viewSchema(jsonSchema(kind as SchemaKind)),
  })),
];

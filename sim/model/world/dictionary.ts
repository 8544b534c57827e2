// What a column is. The columns themselves are listed in columns.ts; equations see them by name.
export type { ColumnSpec, Dictionary, ParameterSpec } from '../../language/text/dictionary.ts';

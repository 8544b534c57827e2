import { completeWords } from '../completion/complete-words.ts';
import { completionScript } from '../completion/scripts.ts';
import { shippedNames } from '../completion/shipped-names.ts';
import { specs } from '../specs/index.ts';
import { completionSpec } from '../specs/program.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(completionSpec, async ({ positionals }) => {
    const [shell = '', ...words] = positionals;
    if (shell === 'words') {
      const found = completeWords(words, specs, await shippedNames(words));
      return {
        view: {
          json: found,
          table: { columns: ['word'], rows: found.map(word => [word]) },
          human: () => found.join('\n'),
          plain: () => found.join('\n'),
        },
      };
    }
    const script = completionScript(shell);
    return {
      view: {
        json: { shell, script },
        table: { columns: ['script'], rows: [[script]] },
        human: () => script,
        plain: () => script,
      },
    };
  }),
];

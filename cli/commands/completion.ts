import { defineCommand } from './command.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export const completionCommand = defineCommand({
  name: 'completion',
  says: 'Print the completion script of a shell',
  positionals: [
    { name: 'shell', doc: 'bash, zsh or fish', choices: [...shells, 'words'] },
    // what the scripts call while somebody types: the words so far, the unfinished one last
    { name: 'word', doc: '', optional: true, many: true },
  ],
  flags: {},
  examples: [
    { line: 'creepline completion bash', says: 'source <(creepline completion bash), in .bashrc' },
    { line: 'creepline completion fish', says: 'save as ~/.config/fish/completions/creepline.fish' },
  ],
  run: async ({ positionals }) => {
    const [shell = '', ...words] = positionals;
    if (shell === 'words') {
      const { commands } = await import('./index.ts');
      const { completeWords } = await import('../completion/complete-words.ts');
      const { shippedNames } = await import('../completion/shipped-names.ts');
      const found = completeWords(words, commands, await shippedNames(words));
      return {
        view: {
          json: found,
          table: { columns: ['word'], rows: found.map(word => [word]) },
          human: () => found.join('\n'),
          plain: () => found.join('\n'),
        },
      };
    }
    const { completionScript } = await import('../completion/scripts.ts');
    const script = completionScript(shell);
    return {
      view: {
        json: { shell, script },
        table: { columns: ['script'], rows: [[script]] },
        human: () => script,
        plain: () => script,
      },
    };
  },
});

const words: Readonly<Record<string, string>> = {
  ' → ': ' to ',
  ' · ': ', ',
  'e−': ' times ten to the minus ',
  ' − ': ' minus ',
  '−': 'minus ',
  '+': 'plus ',
  ' × ': ' times ',
  '≥': 'not below',
  '<': 'below',
  '–': 'none',
  ' ct': ' cents',
  '…': '',
  '“': '"',
  '”': '"',
  '✓': '',
  '↑': 'up arrow',
  '↓': 'down arrow',
  '←': 'left arrow',
  '→': 'right arrow',
};

/** Signs as words, for ears. */
export function plainWords(text: string): string {
  let said = text;
  for (const [sign, word] of Object.entries(words)) said = said.replaceAll(sign, word);
  return said;
}

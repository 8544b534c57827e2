/** Marks for places and pipes that know ASCII only. */
export function toAscii(text: string): string {
  return text.replace(/[^\u0000-\u007f]/g, mark => asciiMarks[mark] ?? '?');
}
const asciiMarks: Readonly<Record<string, string>> = {
  '–': '-',
  '−': '-',
  '─': '-',
  '±': '+/-',
  '·': ',',
  '→': '->',
  '↑': '^',
  '↓': 'v',
  '×': 'x',
  '≥': '>=',
  '≤': '<=',
  '’': "'",
  '…': '...',
  '●': '*',
  '○': 'o',
};

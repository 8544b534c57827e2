/** How charts are drawn: dots of braille, half blocks, or letters that every terminal has. */
export type ChartStyle = 'braille' | 'block' | 'ascii';

/** What this terminal can very likely show. */
export function chooseChartStyle(env: Readonly<Record<string, string | undefined>>): ChartStyle {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const utf8 = locale === '' || /utf-?8/i.test(locale);
  if (!utf8 || env['TERM'] === 'dumb') return 'ascii';
  // The Linux console has blocks and lines in its font, but no braille.
  return env['TERM'] === 'linux' ? 'block' : 'braille';
}

const replacements: Readonly<Record<string, string>> = {
  '─': '-',
  '━': '=',
  '│': '|',
  '┃': '|',
  '┌': '+',
  '┐': '+',
  '└': '+',
  '┘': '+',
  '├': '+',
  '┤': '+',
  '┴': '+',
  '┬': '+',
  '╵': "'",
  '╭': '+',
  '╮': '+',
  '╰': '+',
  '╯': '+',
  '┏': '#',
  '┓': '#',
  '┗': '#',
  '┛': '#',
  '╌': '-',
  '┅': '-',
  '█': '#',
  '▓': '%',
  '▒': '+',
  '░': '.',
  '▀': '"',
  '▌': '#',
  '▐': '#',
  '▁': '_',
  '▂': '.',
  '▃': '-',
  '▄': '-',
  '▅': '=',
  '▆': '+',
  '▇': '*',
  '●': 'o',
  '◐': 'u',
  '▲': '!',
  '×': 'x',
  '…': '~',
  '·': '.',
  '•': '*',
  '−': '-',
  '–': '-',
  '—': '-',
  '¢': 'c',
  '€': 'E',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '▸': '>',
  '▶': '>',
  '‖': '=',
  '■': '#',
  '□': '.',
  '✓': 'x',
  '≤': '<',
  '≥': '>',
  '±': '~',
  '≠': '~',
  '▏': '|',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** The same number of cells in ASCII; what has no likeness becomes a question mark. */
export function toAscii(text: string): string {
  return text.replace(/[^ -~]/gu, character => replacements[character] ?? withoutAccent(character));
}

function withoutAccent(character: string): string {
  const base = character.normalize('NFD').replace(/\p{Mark}/gu, '');
  return /^[ -~]$/.test(base) ? base : '?';
}

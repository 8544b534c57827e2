// Markdown from data. Cells may hold anything: what would end a cell is written so that it does not.

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(cellText).join(' | ')} |`).join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function bold(text: string): string {
  return ['', text, ''].join('**');
}

/** A fenced block, without the indentation that all its lines share. */
export function codeBlock(text: string): string {
  const lines = text.split('\n').filter((line, i, all) => line.trim() !== '' || (i > 0 && i < all.length - 1));
  const margin = Math.min(...lines.filter(line => line.trim() !== '').map(line => line.search(/\S/)));
  return ['```text', ...lines.map(line => line.slice(margin)), '```'].join('\n');
}

/** Paragraphs, tables and headings, with an empty line between any two. */
export function page(...parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

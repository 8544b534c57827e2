// Text that came from outside, made safe for those who read it: terminals, spreadsheets, viewers of Markdown.

/**
 * Control characters except tab and line feed, and the invisible marks that turn text around or break lines.
 * A terminal obeys the former; the latter make a text look like another one.
 */
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text with everything that a terminal could obey written as `\u001b`. Doing it twice changes nothing. */
export function escapeControls(text: string): string {
  return text.replace(obeyed, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same, on one line: line breaks become blanks, so that a name cannot pass for a line of its own. */
export function onOneLine(text: string): string {
  return escapeControls(text.replace(/\s*[\r\n]+\s*/g, ' '));
}

/** What spreadsheets take for the begin of a formula; a lone sign is none. */
const formula = /^[=+\-@\t\r]./s;

/**
 * One cell of CSV (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay
 * as they are. Control characters are escaped, nothing stands for `null`.
 */
export function csvCell(cell: string | number | boolean | null): string {
  const given = cell === null ? '' : String(cell);
  const isFormula = typeof cell === 'string' && formula.test(given) && !isNumber(given);
  const text = escapeControls(isFormula ? `'${given}` : given);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isNumber(text: string): boolean {
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text);
}

/** Markdown in which no HTML is left: viewers show every `<` as it stands. */
export function escapeHtml(markdown: string): string {
  return markdown.replaceAll('<', '&lt;');
}

import { toAscii } from '../charts/chart-style.ts';
import { plainText, type Line } from '../charts/line.ts';
import { isTooSmall, layOut, type Size } from './layout.ts';
import { headerLines } from './header-lines.ts';
import { statusLines } from './status-lines.ts';
import { tooSmallLines } from './too-small-lines.ts';
import type { View } from '../state/view.ts';

/** The top of the first screen, where it will stay: something to read while the rest is loaded. */
export function titleCard(view: View, { columns, rows }: Size): string[] {
  const size = { columns, rows };
  const lines = isTooSmall(size) ? tooSmallLines(size) : topLines(view, size);
  return lines.map(line => (view.style === 'ascii' ? toAscii(plainText(line)) : plainText(line)));
}

function topLines(view: View, size: Size): Line[] {
  const { headRows, statusRows } = layOut(size, view.ui.focus, view.ui.zoomed);
  return [...headerLines(view, size.columns, headRows), ...statusLines(view, size.columns, statusRows)];
}

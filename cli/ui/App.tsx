import { Box, useInput } from 'ink';
import { useSyncExternalStore } from 'react';
import { fitBlock } from './charts/line.ts';
import type { LiveDesk } from './keys/desk.ts';
import { pressKey, pressKeyTooSmall, registry } from './keys/index.ts';
import { isTooSmall, layOut, type Size } from './panels/layout.ts';
import { Body } from './panels/Body.tsx';
import { footerLine } from './panels/footer-line.ts';
import { headerLines } from './panels/header-lines.ts';
import { Lines, StyleContext } from './panels/Lines.tsx';
import { statusLines } from './panels/status-lines.ts';
import { tooSmallLines } from './panels/too-small-lines.ts';

export interface AppProps {
  desk: LiveDesk;
  size: Size;
}

/** The whole screen, exactly one row lower than the terminal. */
export function App({ desk, size }: AppProps) {
  useSyncExternalStore(desk.subscribe, desk.version);
  const tooSmall = isTooSmall(size);
  useInput((input, key) => (tooSmall ? pressKeyTooSmall : pressKey)(input, key, desk));
  return (
    <StyleContext.Provider value={desk.view.style}>
      {tooSmall ? <Lines lines={tooSmallLines(size)} /> : <Screen desk={desk} size={size} />}
    </StyleContext.Provider>
  );
}

function Screen({ desk, size }: AppProps) {
  const { view } = desk;
  const layout = layOut(size, view.ui.focus, view.ui.zoomed);
  const width = size.columns;
  return (
    <Box flexDirection="column" width={width} height={size.rows - 1}>
      <Lines lines={fitBlock(headerLines(view, width, layout.headRows), width, layout.headRows)} />
      <Lines lines={fitBlock(statusLines(view, width, layout.statusRows), width, layout.statusRows)} />
      <Body desk={desk} layout={layout} />
      <Lines lines={[footerLine(registry, desk, width)]} />
    </Box>
  );
}

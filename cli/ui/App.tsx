import { Box, useInput } from 'ink';
import { useSyncExternalStore } from 'react';
import { fitBlock } from './charts/line.ts';
import type { LiveController } from './keys/controller.ts';
import { pressKey, pressKeyTooSmall, registry } from './keys/index.ts';
import { isTooSmall, layOut, type Size } from './panels/layout.ts';
import { Body } from './panels/Body.tsx';
import { footerLine } from './panels/footer-line.ts';
import { headerLines, tooSmallLines } from './panels/title-card.ts';
import { Lines, StyleContext } from './panels/Lines.tsx';
import { statusLines } from './panels/status-lines.ts';

export interface AppProps {
  controller: LiveController;
  size: Size;
}

/** The whole screen, exactly one row lower than the terminal. */
export function App({ controller, size }: AppProps) {
  useSyncExternalStore(controller.subscribe, controller.version);
  const tooSmall = isTooSmall(size);
  useInput((input, key) => (tooSmall ? pressKeyTooSmall : pressKey)(input, key, controller));
  return (
    <StyleContext.Provider value={controller.view.style}>
      {tooSmall ? <Lines lines={tooSmallLines(size)} /> : <Screen controller={controller} size={size} />}
    </StyleContext.Provider>
  );
}

function Screen({ controller, size }: AppProps) {
  const { view } = controller;
  const layout = layOut(size, view.ui.focus, view.ui.zoomed);
  const width = size.columns;
  return (
    <Box flexDirection="column" width={width} height={size.rows - 1}>
      <Lines lines={fitBlock(headerLines(view, width, layout.headRows), width, layout.headRows)} />
      <Lines lines={fitBlock(statusLines(view, width, layout.statusRows), width, layout.statusRows)} />
      <Body controller={controller} layout={layout} />
      <Lines lines={[footerLine(registry, controller, width)]} />
    </Box>
  );
}

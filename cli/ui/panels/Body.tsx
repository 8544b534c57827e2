import { Box } from 'ink';
import { span } from '../charts/line.ts';
import type { Controller } from '../keys/action.ts';
import { registry } from '../keys/index.ts';
import type { Layout, Slot } from './layout.ts';
import { paneTitles, panes, type Pane } from '../state/panes.ts';
import type { View } from '../state/view.ts';
import { CrowdPanel } from './CrowdPanel.tsx';
import { DiaryView } from './DiaryView.tsx';
import { foldedLine } from './folded-line.ts';
import { helpLines } from './help-lines.ts';
import { hurtLines } from './hurt-lines.ts';
import { LeversPanel } from './LeversPanel.tsx';
import { Lines } from './Lines.tsx';
import { MetricsPanel } from './MetricsPanel.tsx';
import { paletteLines } from './palette-lines.ts';
import { boxLines, type PanelProps } from './pane-box.ts';
import { PeoplePanel } from './PeoplePanel.tsx';
import { ShareView } from './ShareView.tsx';
import { strategyLines } from './strategy-lines.ts';
import { TimePanel } from './TimePanel.tsx';
import { valleyLines } from './valley-lines.ts';

const panels: Record<Pane, (props: PanelProps) => React.JSX.Element> = {
  time: TimePanel,
  crowd: CrowdPanel,
  metrics: MetricsPanel,
  levers: LeversPanel,
  people: PeoplePanel,
};

/** What lies on top: an overlay, a diary, or the panes. */
export function Body({ controller, layout }: { controller: Controller; layout: Layout }) {
  const { view } = controller;
  const { columns: width, rows: height } = layout.body;
  const { overlay, diary } = view.ui;
  if (view.run.phase === 'failed')
    return (
      <Lines
        lines={boxLines({ title: 'The run has stopped', focused: true, width, height }, [
          [span(view.run.failure ?? '', { tone: 'bad' })],
        ])}
      />
    );
  switch (overlay?.kind) {
    case 'help':
      return <Lines lines={helpLines(registry, overlay, width, height)} />;
    case 'palette':
      return <Lines lines={paletteLines(registry, controller, overlay, width, height)} />;
    case 'share':
      return <ShareView view={view} session={controller.session} width={width} height={height} />;
    case 'hurt':
      return <Lines lines={hurtLines(view, overlay, width, height)} />;
    case 'strategies':
      return <Lines lines={strategyLines(view, overlay.scroll, width, height)} />;
    case 'line':
      return <Lines lines={valleyLines(view, overlay, width, height)} />;
    case undefined:
      return diary === undefined ? (
        <Panes view={view} layout={layout} />
      ) : (
        <DiaryView view={view} diary={diary} width={width} height={height} />
      );
  }
}

function Panes({ view, layout }: { view: View; layout: Layout }) {
  return (
    <Box>
      {layout.columns.map((slots, i) => (
        <Box key={i} flexDirection="column" width={slots[0]!.width} flexShrink={0}>
          {slots.map(slot => (
            <Pane key={slot.pane} view={view} slot={slot} />
          ))}
        </Box>
      ))}
    </Box>
  );
}

function Pane({ view, slot: { pane, width, height, folded } }: { view: View; slot: Slot }) {
  const title = `${panes.indexOf(pane) + 1} ${paneTitles[pane]}`;
  if (folded) return <Lines lines={[foldedLine(view, pane, title, width)]} />;
  const Panel = panels[pane];
  return <Panel view={view} title={title} focused={pane === view.ui.focus} width={width} height={height} />;
}

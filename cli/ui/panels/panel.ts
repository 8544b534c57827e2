import type { View } from '../state/view.ts';

/** What every panel is given: all there is to show, and how much room. */
export interface PanelProps {
  view: View;
  title: string;
  focused: boolean;
  width: number;
  height: number;
}

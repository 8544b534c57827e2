// The picture of one crowd. It repaints by itself while playing, without React: sixty times a second.
import { useEffect, useRef } from 'react';
import type { Frame } from '../../sim/index.ts';
import { useApp, useAppState, useSession } from '../hooks/use-app.tsx';
import { drawEmptyField, drawField } from './field-draw.ts';
import { fieldDay, fieldMarks, personTrail } from './field-picture.ts';
import type { FieldDay, FieldQuery } from './field-picture.ts';
import { readColors, useStillness } from './surroundings.ts';

interface FieldCanvasProps {
  query: FieldQuery;
  width: number;
  height: number;
  limit: number | null;
  testId: string;
}

export function FieldCanvas({ query, width, height, limit, testId }: FieldCanvasProps) {
  const { playback, pointing } = useApp();
  const session = useSession();
  const { person, theme } = useAppState();
  const still = useStillness();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let frame: Frame | undefined;
    let today: FieldDay | null = null;
    const paint = () => {
      const { frames } = session.snapshot();
      const position = still ? Math.floor(playback.position()) : playback.position();
      const day = Math.floor(position);
      if (frame !== frames[day]) {
        frame = frames[day];
        today = fieldDay(query, frame);
      }
      const pen = clearCanvas(canvas.current!, width, height);
      const colors = readColors(canvas.current!);
      if (today === null) return drawEmptyField(pen, { layout: query.layout, colors });
      const find = (id: number | null) => (id === null ? -1 : today!.followed.ids.indexOf(id));
      drawField(pen, {
        layout: query.layout,
        bands: today.bands,
        marks: fieldMarks(query, today, frames[day + 1], position),
        status: today.followed.status,
        shown: today.shown,
        trail: person === null ? [] : personTrail(query, frames, person, position),
        limit,
        chosen: find(person),
        pointed: find(pointing.get()),
        colors,
      });
    };
    const paintArrived = () => {
      if (session.snapshot().frames[Math.floor(playback.position())] !== frame) paint();
    };
    paint();
    const stops = [playback.subscribe(paint), pointing.subscribe(paint), session.subscribe(paintArrived)];
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', paint);
    return () => {
      for (const stop of stops) stop();
      dark.removeEventListener('change', paint);
    };
  }, [playback, pointing, session, query, width, height, still, limit, person, theme]);

  return <canvas ref={canvas} style={{ width, height }} aria-hidden="true" data-testid={testId} />;
}

/** Ready to draw in page pixels, at the sharpness of the screen. */
function clearCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const scale = Math.min(window.devicePixelRatio, 2);
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  const pen = canvas.getContext('2d')!;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}

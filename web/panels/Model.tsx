// What is assumed. The mechanisms themselves come when somebody looks.
import { lazy } from 'react';
import { Folded } from './Folded.tsx';

const Mechanisms = lazy(async () => ({ default: (await import('./explained.ts')).Mechanisms }));

export function Model() {
  return (
    <Folded
      name="model"
      className="model"
      title="What is assumed"
      ask="Open the model"
      deck="A day of a consumer is written as equations that run as they stand. Each number in them has a source, or is marked as assumed."
    >
      <Mechanisms />
    </Folded>
  );
}

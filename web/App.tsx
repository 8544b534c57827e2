import { lazy, Suspense } from 'react';
import { useAppState } from './hooks/use-app.tsx';
import { Hall } from './hall/Hall.tsx';

/** Comes when somebody opens it. */
const Lab = lazy(async () => ({ default: (await import('./Lab.tsx')).Lab }));

export function App() {
  const { view } = useAppState();
  if (view === 'hall') return <Hall />;
  return (
    <Suspense fallback={<p className="quiet waiting">One moment …</p>}>
      <Lab />
    </Suspense>
  );
}

import type { TargetStatus } from '../../sim/index.ts';

/** Hit is a full dot, a miss an open diamond, as in the plots; a known one is struck through. */
export function HitShape({ status }: { status: TargetStatus }) {
  return (
    <svg className="hit-shape" data-status={status} viewBox="-8 -8 16 16" aria-hidden="true">
      {status === 'hit' ? <circle r={5} /> : <path d="M0-6.5 6.5 0 0 6.5-6.5 0z" />}
      {status === 'known-miss' && <path d="M-7 0H7" />}
    </svg>
  );
}

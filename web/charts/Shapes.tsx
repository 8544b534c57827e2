// Marks of the charts where they stand in text.
import type { FollowedStatus, TargetStatus } from '../../sim/index.ts';

/** The mark of a status as in the fields, for legends and text. */
export function StatusShape({ status }: { status: FollowedStatus }) {
  return (
    <svg className="status-shape" data-status={status} viewBox="-7 -7 14 14" aria-hidden="true">
      {status === 'customer' && <circle r={4.4} />}
      {status === 'unsubscribed' && <path d="M0-5 5 0 0 5-5 0z" />}
      {status === 'turned' && <path d="M0-5.2 5.2 4.2-5.2 4.2z" />}
      {status === 'left' && <path d="M-3.8-3.8 3.8 3.8M3.8-3.8-3.8 3.8" />}
    </svg>
  );
}

/** Hit is a full dot, a miss an open diamond, as in the plots; a known one is struck through. */
export function HitShape({ status }: { status: TargetStatus }) {
  return (
    <svg className="hit-shape" data-status={status} viewBox="-8 -8 16 16" aria-hidden="true">
      {status === 'hit' ? <circle r={5} /> : <path d="M0-6.5 6.5 0 0 6.5-6.5 0z" />}
      {status === 'known-miss' && <path d="M-7 0H7" />}
    </svg>
  );
}

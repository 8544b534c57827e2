import type { FollowedStatus } from '../../sim/index.ts';

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

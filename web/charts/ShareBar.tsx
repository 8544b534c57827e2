/** A share as a bar, and the published one as a line across it. The numbers stand beside it. */
export function ShareBar({ share, published }: { share: number; published?: number | undefined }) {
  return (
    <span className="share-bar" aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
      {published !== undefined && <b style={{ left: `${published * 100}%` }} />}
    </span>
  );
}

/** A correlation as a bar from the middle, and the published one as a line across it. */
export function RelationBar({ r, published }: { r: number; published?: number | undefined }) {
  return (
    <span className="share-bar both-ways" aria-hidden="true">
      <i style={{ left: `${50 + Math.min(0, r) * 50}%`, width: `${Math.abs(r) * 50}%` }} />
      {published !== undefined && <b style={{ left: `${50 + published * 50}%` }} />}
    </span>
  );
}

/** Shares that add up to all, side by side. */
export function ShareStrip({ shares }: { shares: readonly number[] }) {
  return (
    <span className="share-strip" aria-hidden="true">
      {shares.map((share, i) => (
        <i key={i} style={{ width: `${share * 100}%` }} />
      ))}
    </span>
  );
}

export interface End {
  code: number;
  error?: unknown;
}

/** The first reason to end counts; later ones find the end already reached. */
export function createEnding(): { reach: (end: End) => void; reached: Promise<End> } {
  let reach: (end: End) => void = () => {};
  const reached = new Promise<End>(resolve => (reach = resolve));
  return { reach, reached };
}

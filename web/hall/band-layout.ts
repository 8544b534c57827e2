/** Room for the words left of a chart; on narrow screens they stand above it. */
export const sideMargin = (width: number): number => (width < 560 ? 34 : 190);

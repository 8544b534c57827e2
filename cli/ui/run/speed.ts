/** Days per second; the last one is as fast as the machine can. */
export const speeds = [1, 2, 4, 8, 15, 30, 60, Infinity] as const;
export const usualSpeed = 3;

export function formatSpeed(daysPerSecond: number): string {
  return daysPerSecond === Infinity ? 'full speed' : `${daysPerSecond} ${daysPerSecond === 1 ? 'day' : 'days'}/s`;
}

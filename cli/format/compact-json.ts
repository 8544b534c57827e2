const digits = 4;

/** JSON for files that are kept: what holds nothing but a list stands on one line, and no number has more digits than chance leaves. */
export function compactJson(value: unknown): string {
  const rounded = (_: string, each: unknown) =>
    typeof each === 'number' && !Number.isInteger(each) ? Number(each.toPrecision(digits)) : each;
  // a line break never stands inside a string
  return JSON.stringify(value, rounded, 1).replaceAll(/\{(?:[^{}[\]]|\[[^{}[\]]*\])*\}/g, leaf =>
    leaf.replaceAll(/\s*\n\s*/g, ' '),
  );
}

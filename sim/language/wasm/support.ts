/** The smallest module with one vector instruction: `() => drop(i32x4.splat(0))`. */
const smallest = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 17, 26, 11];

/** What the host lacks to run compiled equations, as a sentence for people; `undefined` where nothing is lacking. */
export function missingSupport(): string | undefined {
  if (typeof WebAssembly === 'undefined')
    return 'WebAssembly, which runs the simulation, is missing or switched off here: use a browser of 2023 or later, or Node 20';
  try {
    new WebAssembly.Module(new Uint8Array(smallest));
    return undefined;
  } catch {
    return 'WebAssembly without SIMD cannot run the simulation: use a browser of 2023 or later, or Node 20';
  }
}

// Values that the canonical inputs are filled with: the same everywhere, spread over their range, tied to nothing else in
// the model. A part that is fed with them changes when its own code changes and not when another part does.
import { mix, nameKey } from '../../core/chance.ts';
import { createDigest, digestText } from '../../core/digest.ts';

/** A number in [0, 1) for a name and a place. */
export function spread(name: string, at = 0): number {
  return (mix((nameKey(name) + Math.imul(at + 1, 0x9e3779b9)) | 0) >>> 8) * 2 ** -24;
}

export function spreadWhole(name: string, at: number, count: number): number {
  return Math.floor(spread(name, at) * count);
}

interface Bounds {
  kind?: 'number' | 'flag' | 'index';
  min: number;
  max: number;
}

/**
 * A value inside bounds, between 0 and `most` as far as these allow. Bounds as such are no part of it, so that a wider
 * range changes nothing that is worked out from these values.
 */
export function spreadWithin(name: string, at: number, { kind, min, max }: Bounds, most = 1): number {
  const value = kind === undefined || kind === 'number' ? most * spread(name, at) : spreadWhole(name, at, 2);
  return Math.max(min, Math.min(max, value));
}

/** Plain data and typed arrays. Keys of objects keep their order: reports show it. */
export type Digestible = ArrayBufferView | string | number | boolean | null | undefined | object;

/** Hexadecimal digits of one part: enough to tell two versions of a model apart. */
const digits = 6;

export function shortDigest(value: Digestible): string {
  return digestText(
    JSON.stringify(value, (_, each: unknown) => (ArrayBuffer.isView(each) ? digestOfArray(each) : each)),
  ).slice(0, digits);
}

function digestOfArray({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const digest = createDigest();
  digest.update(new Uint8Array(buffer, byteOffset, byteLength));
  return digest.hex();
}

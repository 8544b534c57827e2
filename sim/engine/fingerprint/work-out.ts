// The parts of the fingerprint, worked out. A build that knows the fingerprint may put it in place of this file.
import { shortDigest, type Digestible } from './canonical-values.ts';
import { equationsPart } from './equations-part.ts';
import type { FingerprintPart } from './fingerprint.ts';
import { marketPart } from './market-part.ts';
import { metricsPart } from './metrics-part.ts';
import { parametersPart } from './parameters-part.ts';
import { peoplePart } from './people-part.ts';
import { runPart } from './run-part.ts';

/**
 * The parts in the order of a fingerprint. Each but the last is worked out from inputs of its own, so that it differs when
 * its own code does; `run` puts them together and differs with any of them.
 */
const parts: Readonly<Record<FingerprintPart, () => Digestible>> = {
  people: peoplePart,
  equations: equationsPart,
  parameters: parametersPart,
  market: marketPart,
  metrics: metricsPart,
  run: runPart,
};

/** Six hexadecimal digits for one part. */
export function digestOfPart(part: FingerprintPart): string {
  return shortDigest(parts[part]());
}

/** All parts in their order, joined by `-`. Takes a moment: a small run of everything. */
export function workOutFingerprint(): string {
  return (Object.keys(parts) as FingerprintPart[]).map(digestOfPart).join('-');
}

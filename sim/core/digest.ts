// MurmurHash3 x86 128 (Austin Appleby, public domain), of which the first 64 bits are shown: a fingerprint for
// equality, not for security. Fed as a stream, so that a million people need no copy.

export interface Digest {
  update(bytes: Uint8Array): void;
  /** 16 hexadecimal digits; more may be fed afterwards */
  hex(): string;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function finish(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

class Murmur3 implements Digest {
  private h1: number;
  private h2: number;
  private h3: number;
  private h4: number;
  private length = 0;
  private readonly tail = new Uint8Array(16);
  private readonly tailWords = new Int32Array(this.tail.buffer);

  constructor(seed: number) {
    this.h1 = this.h2 = this.h3 = this.h4 = seed;
  }

  update(bytes: Uint8Array): void {
    let at = 0;
    let held = this.length & 15;
    this.length += bytes.length;
    if (held > 0) {
      at = Math.min(16 - held, bytes.length);
      this.tail.set(bytes.subarray(0, at), held);
      held += at;
      if (held < 16) return;
      this.block(this.tailWords, 0);
    }
    const whole = (bytes.length - at) & ~15;
    const from = bytes.byteOffset + at;
    // a view needs word alignment; a copy gives it where the caller's bytes do not
    const words =
      from % 4 === 0
        ? new Int32Array(bytes.buffer, from, whole >> 2)
        : new Int32Array(bytes.slice(at, at + whole).buffer);
    for (let k = 0; k < words.length; k += 4) this.block(words, k);
    this.tail.set(bytes.subarray(at + whole));
  }

  private block(words: Int32Array, k: number): void {
    let { h1, h2, h3, h4 } = this;
    h1 ^= Math.imul(rotate(Math.imul(words[k]!, C1), 15), C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(words[k + 1]!, C2), 16), C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(words[k + 2]!, C3), 17), C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(words[k + 3]!, C4), 18), C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    this.h1 = h1;
    this.h2 = h2;
    this.h3 = h3;
    this.h4 = h4;
  }

  hex(): string {
    const held = this.length & 15;
    const padded = new Uint8Array(16);
    padded.set(this.tail.subarray(0, held));
    const [w1, w2, w3, w4] = new Int32Array(padded.buffer) as unknown as [number, number, number, number];
    let h1 = this.h1 ^ Math.imul(rotate(Math.imul(w1, C1), 15), C2) ^ this.length;
    let h2 = this.h2 ^ Math.imul(rotate(Math.imul(w2, C2), 16), C3) ^ this.length;
    let h3 = this.h3 ^ Math.imul(rotate(Math.imul(w3, C3), 17), C4) ^ this.length;
    let h4 = this.h4 ^ Math.imul(rotate(Math.imul(w4, C4), 18), C1) ^ this.length;
    h1 = (h1 + h2 + h3 + h4) | 0;
    h2 = (h2 + h1) | 0;
    h3 = (h3 + h1) | 0;
    h4 = (h4 + h1) | 0;
    h1 = finish(h1);
    h2 = finish(h2);
    h1 = (h1 + h2 + finish(h3) + finish(h4)) | 0;
    h2 = (h2 + h1) | 0;
    return hex(h1) + hex(h2);
  }
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

export function createDigest(seed = 0): Digest {
  return new Murmur3(seed);
}

/** The digest of one text, UTF-8. */
export function digestText(text: string): string {
  const digest = createDigest();
  digest.update(new TextEncoder().encode(text));
  return digest.hex();
}

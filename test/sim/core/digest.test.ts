import { describe, expect, it } from 'vitest';
import { createDigest, digestText } from '../../../sim/core/digest.ts';

describe('the digest', () => {
  // first 64 bits of MurmurHash3_x86_128, seed 0
  it.each([
    ['', '0000000000000000'],
    ['I will not buy this record, it is scratched.', 'a0a9683b25ac5e40'],
    ['The quick brown fox jumps over the lazy dog', '2f1583c3ecee2c67'],
  ])('of %j is the published one', (text, hex) => {
    expect(digestText(text)).toBe(hex);
  });

  it('does not depend on how the bytes are cut', () => {
    const bytes = Uint8Array.from({ length: 257 }, (_, k) => (k * 37) & 255);
    const whole = createDigest();
    whole.update(bytes);
    for (const step of [1, 3, 16, 17, 100]) {
      const cut = createDigest();
      for (let at = 0; at < bytes.length; at += step) cut.update(bytes.subarray(at, at + step));
      expect(cut.hex()).toBe(whole.hex());
    }
  });

  it('changes when one bit changes', () => {
    const bytes = new Uint8Array(1000);
    const before = createDigest();
    before.update(bytes);
    bytes[777] = 4;
    const after = createDigest();
    after.update(bytes);
    expect(after.hex()).not.toBe(before.hex());
  });
});

import { deflateSync, inflateSync } from 'fflate';
import { digestText } from '../core/digest.ts';
import { invalid } from '../core/errors.ts';
import { readJson } from './schema-json.ts';
import type { Json } from './schema-json.ts';
import { tokenWords } from './token-words.ts';

// A token: "c1." + base64url of (4 bytes of digest, deflated JSON). The digest tells a slip of the pen from a state.

const prefix = 'c1.';
const mostLetters = 65_536;
const mostBytes = 1_048_576;
const digestBytes = 4;
const dictionary = new TextEncoder().encode(tokenWords);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Any plain data as a text for links; equal data gives equal text. */
export function encodeToken(state: unknown): string {
  const json = JSON.stringify(readJson(state).value);
  const packed = deflateSync(new TextEncoder().encode(json), { level: 9, dictionary });
  const bytes = new Uint8Array(digestBytes + packed.length);
  bytes.set(digestOf(json));
  bytes.set(packed, digestBytes);
  const token = prefix + toBase64url(bytes);
  if (token.length > mostLetters)
    throw invalid(`the state is too large for a link: ${token.length} letters, at most ${mostLetters}`, {
      path: 'token',
    });
  return token;
}

/** The data of a token, free of hazards; what it means is for the reader to check. */
export function decodeToken(text: string): Json {
  const token = text.trim();
  const version = /^c(\d+)\./.exec(token)?.[0];
  if (version === undefined) throw refused(`not a token: a token begins with ${prefix}`);
  if (version !== prefix) throw refused(`made by another version of Creepline (${version}); this one reads ${prefix}`);
  if (token.length > mostLetters) throw refused(`too long: ${token.length} letters, at most ${mostLetters}`);
  const bytes = fromBase64url(token.slice(prefix.length));
  const json = unpack(bytes.subarray(digestBytes));
  if (!digestOf(json).every((byte, i) => byte === bytes[i])) throw damaged();
  return readJson(parse(json)).value;
}

function unpack(packed: Uint8Array): string {
  try {
    // more than fits is cut off by the package, and then fails the digest
    const bytes = inflateSync(packed, { out: new Uint8Array(mostBytes), dictionary });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw damaged();
  }
}

function digestOf(json: string): Uint8Array {
  const hex = digestText(json);
  return Uint8Array.from({ length: digestBytes }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

function refused(message: string) {
  return invalid(message, { path: 'token' });
}

function damaged() {
  return refused('damaged: letters are missing or changed; copy it again');
}

/** Three bytes make four letters. */
function toBase64url(bytes: Uint8Array): string {
  let letters = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = Math.min(3, bytes.length - i);
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k <= left; k++) letters += alphabet[(word >> (18 - 6 * k)) & 63]!;
  }
  return letters;
}

function fromBase64url(letters: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of letters) {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw damaged();
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) bytes[at++] = (bits >> (held -= 8)) & 0xff;
  }
  return bytes;
}

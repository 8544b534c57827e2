import type { Audience } from '../model/population/audience.ts';
import { parseAudience } from './file.ts';
import { importAudience, type ImportOptions } from './import.ts';
import { bytesOf, type ByteSource } from './source.ts';

/** People of a file that holds either a table of customers or an audience made from one. */
export async function readAudience(source: Uint8Array | ByteSource, options: ImportOptions): Promise<Audience> {
  const bytes = bytesOf(source);
  const head = new Uint8Array(await bytes.slice(0, Math.min(64, bytes.byteLength)));
  if (!isJson(head)) return importAudience(bytes, options);
  return parseAudience(
    new TextDecoder('utf-8').decode(new Uint8Array(await bytes.slice(0, bytes.byteLength))),
    options.file,
  );
}

function isJson(head: Uint8Array): boolean {
  const first = head.find(byte => byte > 0x20 && byte < 0x80);
  return first === '{'.charCodeAt(0);
}

// A file as bytes, refused before it is read when it is too long for a page.
import { invalid } from '../../sim/index.ts';
import { mostBytes } from './people-messages.ts';

export async function readBytes(file: File): Promise<Uint8Array> {
  refuseLong(file.name, file.size, '');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) refuseLong(file.name, unpackedSize(bytes), ' unpacked');
  return bytes;
}

/** A gzip file ends with the size of what it holds. */
function unpackedSize(bytes: Uint8Array): number {
  return bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
}

function refuseLong(file: string, size: number, how: string): void {
  if (size <= mostBytes) return;
  const [has, most] = [size, mostBytes].map(bytes => Math.ceil(bytes / 1e6));
  throw invalid(
    `the file has ${has} MB${how}; the page reads up to ${most} MB. The command line reads longer ones: creepline population import`,
    { file },
  );
}

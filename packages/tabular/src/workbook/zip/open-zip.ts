import { Inflate } from 'fflate';

import { MAX_UNPACKED_BYTES } from '../../limits.ts';
import { FileRefused } from '../../rejection.ts';
import { cutOff, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of a zip archive. `unpack` hands over one part in chunks and never holds the whole of it. */
export type ZipArchive = {
  names: readonly string[];
  has(name: string): boolean;
  unpack(name: string, take: (chunk: Uint8Array) => void): void;
};

const LOCAL_HEADER = 0x04034b50;
/** Deflate grows data at most 1,032 times, so one step yields at most 4 MB before it is counted. */
const STEP_BYTES = 4_096;

/**
 * Opens a zip archive for reading parts of it. All parts together may unpack to 50 MB, counted as they are unpacked:
 * a bomb is refused at that point, whatever sizes its headers state. Throws `FileRefused`.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = readZipDirectory(bytes);
  let unpacked = 0;
  const counted = (take: (chunk: Uint8Array) => void) => (chunk: Uint8Array) => {
    unpacked += chunk.byteLength;
    if (unpacked > MAX_UNPACKED_BYTES) {
      throw new FileRefused('The workbook unpacks to more than 50 MB');
    }
    take(chunk);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    unpack(name, take) {
      const entry = entries.get(name);
      if (entry) unpackEntry(bytes, entry, counted(take));
    },
  };
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  const packed = packedBytesOf(bytes, entry);
  if (entry.method === 'stored') {
    take(packed);
    return;
  }
  let finished = false;
  let chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk, final) => {
    finished = final;
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.byteLength && !finished; at += STEP_BYTES) {
    push(inflate, packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.byteLength);
    chunks.forEach(take);
    chunks = [];
  }
}

function push(inflate: Inflate, step: Uint8Array, last: boolean): void {
  try {
    inflate.push(step, last);
  } catch {
    throw cutOff();
  }
}

function packedBytesOf(bytes: Uint8Array, { at, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) throw cutOff();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packedBytes > bytes.byteLength) throw cutOff();
  return bytes.subarray(from, from + packedBytes);
}

import { MAX_ZIP_ENTRIES } from '../../limits.ts';
import { FileRefused } from '../../rejection.ts';

/** One file in a zip archive, as its central directory lists it. Sizes stated there are not believed. */
export type ZipEntry = {
  name: string;
  method: 'stored' | 'deflated';
  packedBytes: number;
  /** Where its local header begins. */
  at: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** An archive comment is at most 65,535 bytes long, so the end of the directory is in the last of these. */
const END_SEARCHED = 65_535 + 22;

/**
 * The entries of a zip archive by its central directory, which is what spreadsheet programs go by. Throws
 * `FileRefused` for an archive that is cut off, encrypted, split, in 64-bit form, with too many entries, with two
 * entries of one name, or with a name that leaves the archive.
 */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) throw new FileRefused('The workbook holds more than 1,000 parts');
  if (count === 0) throw new FileRefused('This is an empty zip archive');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw cutOff();
    const entry = readEntry(bytes, view, at);
    if (entries.has(entry.name)) throw new FileRefused('Two parts of the workbook have one name');
    entries.set(entry.name, entry);
    at += 46 + variableBytes(view, at);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SEARCHED);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw cutOff();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) {
    throw new FileRefused('The workbook is protected by a password. Save it without one.');
  }
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');
  if (name.startsWith('/') || name.split('/').includes('..') || name.includes('\0')) {
    throw new FileRefused('A part of the workbook has a name that leads out of it');
  }
  const packedBytes = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (packedBytes === 0xffffffff || local === 0xffffffff) {
    throw new FileRefused('The workbook is a 64-bit zip archive, which is not read');
  }
  return { name, method: methodOf(view.getUint16(at + 10, true)), packedBytes, at: local };
}

function methodOf(code: number): ZipEntry['method'] {
  if (code === 0) return 'stored';
  if (code === 8) return 'deflated';
  throw new FileRefused('The workbook is packed in a way that is not read');
}

/** Bytes of name, extra field and comment that follow a directory entry. */
function variableBytes(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

export function cutOff(): FileRefused {
  return new FileRefused('The workbook is damaged or cut off');
}

import { FileRefused } from '../rejection.ts';

export type TextEncodingName = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export type DecodedText = { text: string; encoding: TextEncodingName };

/** First bytes of files that people upload where a CSV is meant, and what to tell them. */
const SIGNATURES: readonly { bytes: readonly number[]; is: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'a spreadsheet or zip archive' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'an empty zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel or Word file, or one with a password' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'a PDF' },
  { bytes: [0x1f, 0x8b], is: 'a compressed file' },
  { bytes: [0x50, 0x41, 0x52, 0x31], is: 'a Parquet file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a picture' },
];

/**
 * The text of a file, by its content and never by its name. Accepts UTF-8 with or without a byte order mark, UTF-16
 * with one, and Windows-1252 (what Excel writes as "CSV"). Throws `FileRefused` for an empty file and for anything
 * that is not text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.byteLength === 0) throw new FileRefused('The file is empty');
  const known = SIGNATURES.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (known) {
    throw new FileRefused(
      `This is ${known.is}, not a table that can be read. Save it as XLSX, ODS or CSV (UTF-8), without a password.`,
    );
  }
  const decoded = decode(bytes);
  refuseOtherText(decoded.text);
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', 'UTF-16', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', 'UTF-16', bytes);
  if (bytes.includes(0)) {
    throw new FileRefused(
      'The file is not readable text: it is binary, or UTF-16 without a byte order mark. Save it as CSV (UTF-8).',
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    if (hasUnassigned(text)) throw new FileRefused('The file is not text: it is binary');
    return { text, encoding: 'Windows-1252' };
  }
}

function strictly(label: string, encoding: TextEncodingName, bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new FileRefused(`The file says it is ${encoding} but is not. Save it as CSV (UTF-8).`);
  }
}

/** Bytes that Windows-1252 leaves unassigned come out as C1 controls: no person typed those. */
function hasUnassigned(text: string): boolean {
  return /[\u0080-\u009f]/.test(text);
}

function refuseOtherText(text: string): void {
  const start = text.slice(0, 1_000).trimStart();
  if (start === '' && text.trim() === '') throw new FileRefused('The file is empty');
  if (/^<(!doctype|html|head|body|table|\?xml|svg)\b/i.test(start)) {
    throw new FileRefused(
      'This is a web page or XML, not a CSV file. It may be a sign-in or error page saved by mistake.',
    );
  }
  if (/^[[{]\s*["[{\]}]/.test(start)) throw new FileRefused('This is JSON, not a CSV file');
}

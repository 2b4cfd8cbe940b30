import { MAX_FILE_BYTES } from '../limits.ts';
import { FileRefused } from '../rejection.ts';

/** All bytes of a file. Throws `FileRefused` once there are more than 20 MB, without reading on. */
export async function collectBytes(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    refuseAbove(bytes.byteLength);
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    refuseAbove(size);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function refuseAbove(size: number): void {
  if (size > MAX_FILE_BYTES) throw new FileRefused('The file is larger than 20 MB');
}

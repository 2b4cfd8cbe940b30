import { encode } from 'uqr';

export type QrPath = { size: number; path: string };

/** A QR code as one SVG path of unit squares, with the quiet zone of four squares its standard asks for. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join('') };
}

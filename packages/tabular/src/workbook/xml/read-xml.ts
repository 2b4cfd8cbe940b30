import { SaxesParser } from 'saxes';

import { MAX_XML_DEPTH } from '../../limits.ts';
import { FileRefused } from '../../rejection.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/** Attributes of an element by local name: `columns-repeated`, not `table:columns-repeated`. */
export type Attributes = ReadonlyMap<string, string>;

/** Called for each element and text of a document, by local names. */
export type XmlHandler = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
};

/**
 * Reads one XML part of a workbook as a stream. A document type is refused before anything in it is looked at, so no
 * entity of the file's own is ever expanded and none fetched; only the five that XML itself has are known. Throws
 * `FileRefused` for that, for XML that is not well formed and for elements nested over 100 deep.
 */
export function readXml(zip: ZipArchive, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw new FileRefused(
      `The part ${part} declares a document type, which no honest workbook has`,
    );
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw new FileRefused(`The part ${part} is nested too deep`);
    handler.open(localName(name), localAttributes(attributes));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  const { text } = handler;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    zip.unpack(part, (chunk) => parser.write(decoder.decode(chunk, { stream: true })));
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(`The part ${part} of the workbook is not well-formed XML`);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  return new Map(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

import { asPercent } from '../number-format.ts';
import type { SheetCell } from '../workbook.ts';

/** A cell as OpenDocument writes it: its type, the stored value if it is no text, and the paragraphs shown. */
export type OdsValue = {
  type: string;
  value: string | undefined;
  paragraphs: string[];
  repeated: number;
};

/** The cell; undefined if it is empty. The stored value counts, not what is shown of it, which may be rounded. */
export function odsCell({
  type,
  value,
  paragraphs,
}: Omit<OdsValue, 'repeated'>): SheetCell | undefined {
  const shown = paragraphs.join('\n');
  switch (type) {
    case 'float':
    case 'currency':
      return value === undefined ? textCell(shown) : { text: value, kind: 'number' };
    case 'percentage':
      return percentCell(value, shown);
    case 'date':
      return value === undefined ? textCell(shown) : { text: value.slice(0, 10), kind: 'date' };
    case 'time':
      return timeCell(value, shown);
    default:
      return textCell(shown);
  }
}

function textCell(shown: string): SheetCell | undefined {
  if (shown.trim() === '') return undefined;
  const failed = /^(#[A-Z/0!?]+[!?A]?|Err:\d+)$/.test(shown);
  return { text: shown, kind: failed ? 'error' : 'text' };
}

function percentCell(value: string | undefined, shown: string): SheetCell | undefined {
  const share = Number(value);
  if (value === undefined || !Number.isFinite(share)) return textCell(shown);
  return { text: `${asPercent(share)}%`, kind: 'percent' };
}

function timeCell(value: string | undefined, shown: string): SheetCell | undefined {
  const [, hours, minutes] = /^PT(\d+)H(\d+)M/.exec(value ?? '') ?? [];
  if (hours === undefined || minutes === undefined) return textCell(shown);
  return { text: `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`, kind: 'time' };
}

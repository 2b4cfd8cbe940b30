import { addDays } from '@heed/domain/calendar/civil-date';

import type { SheetCell } from './workbook.ts';

export type NumberFormat = 'plain' | 'percent' | 'date' | 'time';

/** What a number format code of a spreadsheet shows: `0.0%`, `dd/mm/yyyy`, `[h]:mm`. Text in quotes is not looked at. */
export function formatOfCode(code: string): NumberFormat {
  const bare = code
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (/[yd]/.test(bare) || /mmm/.test(bare)) return 'date';
  return /[hs]/.test(bare) ? 'time' : 'plain';
}

/** The formats Excel has without saying so in the file, by number. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
    return 'date';
  }
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'plain';
}

/**
 * A stored number as a cell, by its format. `epoch` is the day a workbook counts from: 1900 with Excel's day that never
 * was, or 1904. A number that cannot be a day stays a number.
 */
export function cellOfNumber(
  raw: string,
  { format, epoch }: { format: NumberFormat; epoch: 1900 | 1904 },
): SheetCell {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, kind: 'text' };
  switch (format) {
    case 'plain':
      return { text: raw, kind: 'number' };
    case 'percent':
      return { text: `${asPercent(value)}%`, kind: 'percent' };
    case 'time':
      if (value >= 0 && value < 100) return { text: hoursAndMinutes(value), kind: 'time' };
      return { text: raw, kind: 'number' };
    case 'date': {
      const day = dayOfSerial(value, epoch);
      return day === null ? { text: raw, kind: 'number' } : { text: day, kind: 'date' };
    }
    default:
      return format satisfies never;
  }
}

/** The day a serial number stands for, between 1950 and 2100; null for any other number. */
export function dayOfSerial(serial: number, epoch: 1900 | 1904 = 1900): string | null {
  const days = Math.floor(serial) + (epoch === 1904 ? 1_462 : 0);
  return days < 18_264 || days > 73_050 ? null : addDays('1899-12-30', days);
}

/** A share as hundredths, without the noise that multiplying leaves: 0.28999999999999998 is 29. */
export function asPercent(share: number): number {
  return Number((share * 100).toPrecision(15));
}

function hoursAndMinutes(days: number): string {
  const minutes = Math.round(days * 24 * 60);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

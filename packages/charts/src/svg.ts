import { line } from 'd3-shape';

/** Attribute values; undefined leaves the attribute out. */
export type Attributes = Record<string, string | number | undefined>;

/** One SVG element as text. Attribute values are escaped; children are markup already. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

type Frame = {
  id: string;
  narrow?: boolean | undefined;
  layout: { width: number; height: number };
};

/** The whole `<svg>`, named by its `<title>` and described by its `<desc>`, whose ids begin with `id`. */
export function picture({ id, narrow, layout }: Frame, parts: readonly string[]): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
      class: narrow ? 'heed-chart heed-chart--narrow' : 'heed-chart',
      viewBox: `0 0 ${layout.width} ${Math.ceil(layout.height)}`,
      width: layout.width,
      height: Math.ceil(layout.height),
      'font-family': 'Helvetica Neue, Helvetica, Arial, sans-serif',
    },
    ...parts,
  );
}

/** A text element; the text is escaped. */
export function textElement(attributes: Attributes, text: string): string {
  return element('text', attributes, escapeText(text));
}

/**
 * Text made safe for element content and attribute values, in HTML and in XML: the five markup
 * characters as entities, and characters XML cannot hold replaced by U+FFFD.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Tenths of a unit are finer than a screen shows; fewer digits keep the page small. */
function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a coordinate must be a finite number');
  return String(tenths(value));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export type BrokenLineScales = {
  x: (index: number) => number;
  y: (value: number) => number;
  /** Half the length of the dash drawn for a value without neighbours; 0 where points are marked anyway. */
  stub: number;
};

/** A line through the known values, broken at every null. */
export function brokenLine(
  values: readonly (number | null)[],
  { x, y, stub }: BrokenLineScales,
): string {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_value, index) => tenths(x(index)))
    .y((value) => tenths(y(value ?? 0)));
  const stubs = values.map((value, index) => {
    const alone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
    return stub === 0 || value === null || !alone
      ? ''
      : pathData`M${x(index) - stub},${y(value)}h${2 * stub}`;
  });
  return (path(values) ?? '') + stubs.join('');
}

/** Path data with its numbers written as coordinates: pathData`M${x},${y}h5`. */
export function pathData(parts: TemplateStringsArray, ...numbers: readonly number[]): string {
  return String.raw({ raw: parts }, ...numbers.map(coordinate));
}

/** `M x y H x V y …` for a line of level steps; every step is `[from, to, y]`. */
export function stepPath(steps: readonly (readonly [number, number, number])[]): string {
  return steps
    .map(([from, to, y], index) => {
      const begin = index === 0 ? pathData`M${from},${y}` : pathData`V${y}`;
      return begin + pathData`H${to}`;
    })
    .join('');
}

/** A figure that is not finite is a fault of the caller; drawn, it would vanish without a word. */
export function checkFinite(values: readonly (number | null | undefined)[]): void {
  if (values.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
    throw new RangeError('every figure of a chart must be finite, or null');
  }
}

/** Ids end up in `aria-labelledby`, where a space would split one in two. Throws a RangeError for any other form. */
export function checkId(id: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) {
    throw new RangeError(
      'a chart id must begin with a letter and hold letters, digits, - and _ only',
    );
  }
  return id;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// The characters that XML 1.0 forbids.
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

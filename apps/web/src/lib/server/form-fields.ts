import type { z } from 'zod';

/** One field of a form: how it is called on the page, how it is read, and what was typed into it. */
export type Field = {
  name: string;
  kind: 'text' | 'choice' | 'list' | 'parts' | 'ticked' | 'file';
  /** Names of its inputs, in the order of the page. */
  inputs: readonly string[];
  /** The value for the schema. */
  read(form: FormData): unknown;
  /** The text for the page. */
  typed(form: FormData): string | string[] | Record<string, string>;
};

/** The fields of an object schema, in its order. */
export function fieldsOf(schema: z.ZodObject): Field[] {
  return Object.entries(schema.shape).map(([name, type]) => fieldOf(name, type));
}

function fieldOf(name: string, type: z.core.$ZodType): Field {
  const { inner, whenEmpty } = unwrap(type);
  const text = (form: FormData) => textIn(form, name);
  const base = { name, inputs: [name], typed: text };
  switch (inner._zod.def.type) {
    case 'array': {
      const list = (form: FormData) =>
        form.getAll(name).filter((value) => typeof value === 'string');
      return { ...base, kind: 'list', read: list, typed: list };
    }
    case 'object':
      return partsField(name, inner);
    case 'boolean':
      return { ...base, kind: 'ticked', read: (form) => form.has(name) };
    case 'file':
      return { ...base, kind: 'file', read: (form) => fileIn(form, name) };
    case 'string':
      return { ...base, kind: 'text', read: (form) => text(form) || whenEmpty(true) };
    default:
      return { ...base, kind: 'choice', read: (form) => text(form) || whenEmpty(false) };
  }
}

function partsField(name: string, type: z.core.$ZodType): Field {
  const parts = 'shape' in type._zod.def ? Object.keys(Object(type._zod.def.shape)) : [];
  const read = (form: FormData) =>
    Object.fromEntries(parts.map((part) => [part, textIn(form, `${name}-${part}`)]));
  return { name, kind: 'parts', inputs: parts.map((part) => `${name}-${part}`), read, typed: read };
}

/** The schema that reads the input, below everything wrapped around it, and what an empty input means to it. */
function unwrap(type: z.core.$ZodType): {
  inner: z.core.$ZodType;
  whenEmpty: (isText: boolean) => '' | null | undefined;
} {
  let inner = type;
  let empty: null | undefined | '' = '';
  for (;;) {
    const def: z.core.$ZodTypeDef & WrapperDef = inner._zod.def;
    if (def.type === 'nullable') empty = null;
    if (['optional', 'default', 'prefault', 'catch'].includes(def.type)) empty = undefined;
    const next = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
    if (!next) break;
    inner = next;
  }
  return { inner, whenEmpty: (isText) => (empty === '' && !isText ? undefined : empty) };
}

type WrapperDef = { innerType?: z.core.$ZodType; in?: z.core.$ZodType };

/** The text sent for one input, with line ends as `\n` and characters in composed form. */
function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').normalize('NFC') : '';
}

/** The file sent, or undefined where none was chosen: browsers then send an empty one without a name. */
function fileIn(form: FormData, name: string): File | undefined {
  const value = form.get(name);
  return value instanceof File && (value.size > 0 || value.name !== '') ? value : undefined;
}

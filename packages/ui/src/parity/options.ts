import { createRawSnippet, type Snippet } from 'svelte';
import type { Content } from '../content.ts';

/**
 * The options of one fixture, read by path. It remembers what was read, so a fixture that asks for
 * something a wrapper does not offer can be told from one that must match.
 */
export class Options {
  readonly #value: unknown;
  readonly #path: string;
  readonly #read: Set<string>;
  readonly #refused: Set<string>;

  constructor(value: unknown, path = '', read = new Set<string>(), refused = new Set<string>()) {
    this.#value = value;
    this.#path = path;
    this.#read = read;
    this.#refused = refused;
  }

  #get(path: string): unknown {
    this.#read.add(`${this.#path}.${path}`);
    return path
      .split('.')
      .reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), this.#value);
  }

  has(path: string): boolean {
    return this.#get(path) !== undefined;
  }

  text(path: string): string | undefined {
    const value = this.#get(path);
    return value === undefined || value === null || value === false ? undefined : String(value);
  }

  number(path: string): number | undefined {
    const value = this.#get(path);
    return value === undefined ? undefined : Number(value);
  }

  flag(path: string): boolean | undefined {
    const value = this.#get(path);
    return typeof value === 'boolean' ? value : undefined;
  }

  /** Attributes a wrapper passes on to the same element as the original does. */
  attributes(path = 'attributes'): Record<string, string> {
    const value = this.#get(path);
    if (!isRecord(value)) return {};
    const entries = Object.entries(value).map(([name, item]) => {
      this.#read.add(`${this.#path}.${path}.${name}`);
      return [name, String(item)];
    });
    return Object.fromEntries(entries);
  }

  /** `text` or `html` below a path (or here), as what a wrapper takes. */
  content(path = ''): Content | undefined {
    const prefix = path && `${path}.`;
    const html = this.text(`${prefix}html`);
    const text = this.text(`${prefix}text`);
    return html ? markup(html) : text;
  }

  list(path: string): Options[] {
    return this.#itemsOf(this.#get(path), `${this.#path}.${path}`);
  }

  /** The items of a list that is itself an item, such as the cells of a row. */
  items(): Options[] {
    return this.#itemsOf(this.#value, this.#path);
  }

  /** The texts of a list of texts. */
  texts(path: string): string[] {
    const value = this.#get(path);
    if (!Array.isArray(value)) return [];
    value.forEach((_, index) => this.#read.add(`${this.#path}.${path}.${index}`));
    return value.map(String);
  }

  #itemsOf(value: unknown, path: string): Options[] {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index) => {
      return item ? [new Options(item, `${path}.${index}`, this.#read, this.#refused)] : [];
    });
  }

  /** Says that a wrapper leaves this out on purpose. */
  refuse(what: string): void {
    this.#refused.add(what);
  }

  /** Paths nobody asked for: what the wrapper does not offer. */
  unread(): string[] {
    const unread = leaves(this.#value, '').filter((path) => !this.#read.has(path));
    return [...unread, ...this.#refused];
  }
}

/** Trusted HTML of a fixture as a snippet. */
export function markup(html: string): Snippet {
  return createRawSnippet(() => ({ render: () => html }));
}

/** What children a wrapper is given for `text` or `html`. */
export function children(content: Content | undefined): Snippet {
  if (typeof content === 'function') return content;
  return markup(escaped(content ?? ''));
}

/** Text made safe to stand in HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function leaves(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}.${index}`));
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`));
  return [path];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

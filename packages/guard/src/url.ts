import type { Identifier, Page } from './identifier.ts';
import type { Span } from './span.ts';
import { PLATFORM_HOSTS, isSocialProfile } from './social-profile.ts';

/** A web address; `personal` if it leads to one person's profile or record. */
export type Link = Span & { personal: boolean };

const HOSTS = PLATFORM_HOSTS.map((host) => host.replaceAll('.', '\\.')).join('|');
const LABELS = '(?:[a-z\\d-]{1,63}\\.){1,6}[a-z]{2,24}';
const STARTS = [
  'https?://',
  '(?<![a-z\\d@.-])www\\.',
  `(?<![a-z\\d@.-])(?:(?:m|www|old|open)\\.)?(?:${HOSTS})/`,
  // A host with a path and no scheme: "records.northmere.example/person/1234".
  `(?<![a-z\\d@./-])${LABELS}(?::\\d{2,5})?/`,
];
const PATTERN = new RegExp(`(?:${STARTS.join('|')})[^\\s<>"|]*`, 'gi');
const PARTS = /^(?:https?:\/\/)?([^/?#]*)([^]*)$/i;
const RECORD =
  /\/(?:persons?|people|child|children|clients?|pupils?|students?|patients?|users?|service-?users?|learners?|residents?)(?:-?id)?[/=](?!(?:19|20)\d\d[/?#.])[a-z]{0,2}-?\d+(?:[/?#.;]|$)/i;
const NOT_AT_END = new Set(".,;:!?)]}'*_".split(''));

/** Every web address in a folded text, with or without its scheme, without the stop after it. */
export function findLinks(text: string): Link[] {
  const found: Link[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const start = match.index;
    const end = endOfLink(text, { start, end: start + match[0].length });
    found.push({ start, end, personal: isPersonalUrl(text.slice(start, end)) });
  }
  return found;
}

/** True for a profile on a social platform, or for a path with "person", "child", … and then a number. */
function isPersonalUrl(address: string): boolean {
  const [, host = '', path = ''] = PARTS.exec(address) ?? [];
  return isSocialProfile(host.toLowerCase(), path) || RECORD.test(path);
}

/** Links to profiles and records. */
export function findUrls(_page: Page, links: readonly Link[]): Identifier[] {
  return links
    .filter((link) => link.personal)
    .map(({ start, end }) => ({ kind: 'url', start, end, confidence: 0.95 }));
}

function endOfLink(text: string, { start, end }: Span): number {
  while (end > start && NOT_AT_END.has(text.charAt(end - 1))) end -= 1;
  return end;
}

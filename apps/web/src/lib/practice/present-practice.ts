import type { Practice } from '@heed/services/evidence/list-practice';

import { safeAddress } from '#lib/evidence/item-words.ts';
import { partialDateWords } from '#lib/evidence/partial-date-words.ts';
import { practiceHref } from './practice-filter.ts';

type Around = {
  themeName: (code: string) => string;
  /** Where the product is reached, for links that leave it: `https://heed.example.org`. */
  origin: string;
};

/** One piece of good practice in words, with its own address and a message that passes it on. */
export function presentPractice(practice: Practice, { themeName, origin }: Around) {
  const { id, ref, title, text, source, leadAgency } = practice;
  const about = `${source}, ${partialDateWords(practice.on)}. Lead agency ${leadAgency}.`;
  const address = `${origin}${practiceHref({ words: id })}`;
  return {
    id,
    title,
    text,
    about,
    elsewhere: practice.scope === 'national',
    themes: practice.themeCodes.map((code) => ({ code, name: themeName(code) })),
    published: safeAddress(practice.sourceUrl),
    recordHref: `/learning/${ref}`,
    href: practiceHref({ words: id }),
    mailHref: mailTo({
      subject: `Good practice: ${title}`,
      body: `${text}\n\n${title}. ${about}\n${address}\n`,
    }),
  };
}

export type PracticeWords = ReturnType<typeof presentPractice>;

/** A link that opens a message to nobody yet. Line ends are those of mail (RFC 6068). */
function mailTo({ subject, body }: { subject: string; body: string }): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

import type { TextSuggestions } from '@heed/services/evidence/suggest-for-text';
import type { Attachment } from 'svelte/attachments';

/** A pause of this length while typing is long enough to be told something. */
const PAUSE_MS = 700;

/**
 * Asks for suggestions when somebody who types in the element pauses, and shows the answer to the latest question. What
 * asks is loaded with the first pause: without a script, or without an answer, the button on the page does the same.
 */
export function suggestWhileTyping(
  show: (found: TextSuggestions) => void,
): Attachment<HTMLElement> {
  return (box) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let questions = 0;
    const ask = async (text: string) => {
      const question = ++questions;
      const { askSuggestions } = await import('./ask-suggestions.ts');
      const found = await askSuggestions(text).catch(() => null);
      if (found && question === questions) show(found);
    };
    const wait = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      const title = target.form && new FormData(target.form).get('title');
      clearTimeout(timer);
      timer = setTimeout(() => void ask(`${String(title ?? '')}\n${target.value}`), PAUSE_MS);
    };
    box.addEventListener('input', wait);
    return () => {
      clearTimeout(timer);
      box.removeEventListener('input', wait);
    };
  };
}

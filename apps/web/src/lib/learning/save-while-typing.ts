import { deserialize } from '$app/forms';
import type { Attachment } from 'svelte/attachments';

const EVERY_MS = 60_000;

/**
 * Saves the form as a draft once a minute while it changes, and says when. A save that fails is tried again with the
 * next change: the button is still there, and says what is wrong.
 */
export function saveWhileTyping(say: (at: string) => void): Attachment<HTMLFormElement> {
  return (form) => {
    let changed = false;
    const note = () => (changed = true);
    const save = async () => {
      if (!changed) return;
      changed = false;
      const response = await fetch('?/draft', {
        method: 'POST',
        headers: { 'x-sveltekit-action': 'true', accept: 'application/json' },
        body: new FormData(form),
      }).catch(() => null);
      const result = response && deserialize(await response.text());
      const at = result?.type === 'success' ? result.data?.['draftSaved'] : undefined;
      if (typeof at === 'string') say(at);
    };
    const timer = setInterval(() => void save(), EVERY_MS);
    form.addEventListener('input', note);
    return () => {
      clearInterval(timer);
      form.removeEventListener('input', note);
    };
  };
}

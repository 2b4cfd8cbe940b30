import type { SubmitFunction } from '$app/forms';
import { tick } from 'svelte';

/**
 * For `use:enhance` on a form that is sent while it is being filled in: what was typed stays, and the focus goes to the
 * element that the button's address names (`?/add#points-3-text`), as it would without a script.
 */
export const keepPlace: SubmitFunction =
  ({ action }) =>
  async ({ update }) => {
    await update({ reset: false });
    await tick();
    const place = action.hash && document.getElementById(action.hash.slice(1));
    if (place) place.focus();
  };

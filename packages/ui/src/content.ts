import type { Snippet } from 'svelte';

/** What a component may be given to show: plain text, or a snippet where text is not enough. */
export type Content = string | Snippet;

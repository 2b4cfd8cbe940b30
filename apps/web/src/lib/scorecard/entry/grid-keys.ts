import type { Attachment } from 'svelte/attachments';

import { placeTexts, readPastedBlock } from './paste-block.ts';

/**
 * Makes a form of rows feel like a spreadsheet: Enter and the arrows go down and up a column, and a pasted block fills
 * the cells from the one it was pasted into. Tab goes across by itself. Rows carry `data-row`, cells `data-column`.
 */
export const gridKeys: Attachment<HTMLFormElement> = (form) => {
  const move = (event: KeyboardEvent) => {
    const input = cellOf(event.target);
    if (!input || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = nextInColumn(form, input, step);
    next?.focus();
    next?.select();
    // At the edge the focus leaves the row all the same, so that what was typed is saved.
    if (!next) input.blur();
  };
  const paste = (event: ClipboardEvent) => {
    const input = cellOf(event.target);
    const block = readPastedBlock(event.clipboardData?.getData('text/plain') ?? '');
    const single = block.length <= 1 && (block[0]?.length ?? 0) <= 1;
    if (!input || single) return;
    event.preventDefault();
    const beyond = fill(form, input, block);
    form.dispatchEvent(new CustomEvent('pastedblock', { detail: { beyond } }));
  };
  form.addEventListener('keydown', move);
  form.addEventListener('paste', paste);
  return () => {
    form.removeEventListener('keydown', move);
    form.removeEventListener('paste', paste);
  };
};

/** Fills rows from the cell on; gives how many rows of the block lie beyond the last one, and so were left out. */
function fill(form: HTMLFormElement, from: HTMLInputElement, block: readonly string[][]): number {
  const rows = rowsOf(form);
  const top = rows.findIndex((row) => row.contains(from));
  for (const [down, texts] of block.entries()) {
    const row = rows[top + down];
    if (!row) return block.length - down;
    const cells = placeTexts(texts, {
      from: from.dataset['column'] ?? '',
      counted: cellIn(row, 'numerator') !== null,
    });
    for (const { column, text } of cells) {
      const input = cellIn(row, column);
      if (input) input.value = text;
    }
    row.dispatchEvent(new CustomEvent('pasted'));
  }
  return 0;
}

/** The next cell of the same column up or down, past rows that have none. */
function nextInColumn(form: HTMLFormElement, from: HTMLInputElement, step: number) {
  const rows = rowsOf(form);
  let at = rows.findIndex((row) => row.contains(from)) + step;
  for (; rows[at]; at += step) {
    const cell = cellIn(rows[at], from.dataset['column'] ?? '');
    if (cell) return cell;
  }
  return null;
}

function rowsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-row]')];
}

function cellIn(row: HTMLElement | undefined, column: string): HTMLInputElement | null {
  return row?.querySelector<HTMLInputElement>(`input[data-column="${column}"]`) ?? null;
}

function cellOf(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset['column'] ? target : null;
}

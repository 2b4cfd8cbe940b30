/** A file name that is safe to store, show and send: no folders, control characters or quotes, at most 120 characters. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Bidi_Control}"<>|:*?;]/gu, '');
  const trimmed = clean.trim().slice(0, 120);
  return trimmed === '' || trimmed === '.' || trimmed === '..' ? 'unnamed file' : trimmed;
}

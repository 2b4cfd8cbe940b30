/** The longest text one field takes in, in UTF-16 units; the schema of a field may allow less. */
export const LONGEST_TEXT = 100_000;

/** C0 and C1 controls other than tab and line ends, and halves of surrogate pairs. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** Why a text cannot be taken in at all, in words for the person who sent it; undefined if it can. */
export function problemWith(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) {
    const sent = text.length.toLocaleString('en-GB');
    const most = LONGEST_TEXT.toLocaleString('en-GB');
    return `This is ${sent} characters long. Shorten it to ${most} characters or fewer`;
  }
  if (text.search(CONTROLS) >= 0) {
    return 'This had hidden control characters in it. They have been removed: check the text and send it again';
  }
  return undefined;
}

/** The text cut to the longest that is shown again; anything but text as it is. */
export function shorten<Value>(value: Value): Value | string {
  return typeof value === 'string' && value.length > LONGEST_TEXT
    ? value.slice(0, LONGEST_TEXT)
    : value;
}

/** The text without what cannot be shown or stored. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

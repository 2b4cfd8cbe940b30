const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** A civil date (`2026-03-27`) or an instant as the day it is in London: “27 March 2026”. */
export function dayInWords(date: string | Date): string {
  return day.format(new Date(date));
}

/** An instant with its London time: “27 March 2026, 10:42”. */
export function timeInWords(instant: string | Date): string {
  return `${dayInWords(instant)}, ${clock.format(new Date(instant))}`;
}

const DAY = 86_400_000;

/** How long ago an instant was, in whole days: “today”, “1 day”, “12 days”. */
export function ageInWords(since: Date, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY));
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}

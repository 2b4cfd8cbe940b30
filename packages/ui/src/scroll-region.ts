/**
 * Keeps a scrolling region in the tab order only while there is something to scroll. Without a
 * script it stays focusable, which is the safe side: a keyboard can always reach hidden columns.
 */
export function focusableWhileScrolling(region: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    const scrolls = region.scrollWidth > region.clientWidth;
    region.tabIndex = scrolls ? 0 : -1;
  });
  observer.observe(region);
  return () => observer.disconnect();
}

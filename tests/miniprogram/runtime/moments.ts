/**
 * When the launch began, when the page that opened first showed words, and when its picture last changed; milliseconds
 * of this window.
 */
export const moments = { start: 0, firstWords: 0, latest: 0 };

/** Data has been drawn. Words count as soon as they are laid out. */
export function drawn(frame: HTMLElement): void {
  moments.latest = performance.now();
  if (moments.firstWords || !frame.innerText.trim()) return;
  moments.firstWords = moments.latest = performance.now();
}

/** A style of its own; it counts until it is taken away. */
export function style(text: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = text;
  document.head.append(element);
  return element;
}

/** The room on the screen that a page has, and its style, which counts only while it is seen. */
export function createFrame(text: string) {
  const frame = document.createElement('div');
  frame.className = 'frame';
  const place = document.createElement('div');
  frame.append(place);
  document.body.append(frame);
  const looks = style(text);
  return {
    frame,
    place,
    show(shown: boolean) {
      frame.hidden = !shown;
      looks.media = shown ? 'all' : 'not all';
    },
    remove() {
      frame.remove();
      looks.remove();
    },
  };
}

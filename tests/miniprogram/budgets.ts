import type { Page } from 'playwright-core';
import type { Step } from './runtime/bridge';

const KB = 1024;

/** What one thing that a person does may cost. The platform allows 20 calls a second and 256 KB each; these are ours. */
const COSTS = { screen: { calls: 3, bytes: 24 * KB }, tap: { calls: 2, bytes: 8 * KB } };
/** The platform's own limits of a page (audits, performance). */
const SHAPE = { nodes: 1000, depth: 30, children: 60 };

export type Shape = typeof SHAPE;
export type Picture = { src: string; width: number; height: number; shownWidth: number; shownHeight: number; cut: boolean };

/** How many nodes the page on top has, how deep, and how many under one; elements inside a built-in component are not the page's. */
export const shapeOf = (page: Page): Promise<Shape> =>
  page.evaluate(() => {
    const isOurs = (it: Element) => it.localName.startsWith('wx-');
    const size = (it: Element, depth: number): { nodes: number; depth: number; children: number } => {
      const inside = [...it.children].filter(isOurs).map((child) => size(child, depth + 1));
      const texts = [...it.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()).length;
      return {
        nodes: inside.reduce((sum, { nodes }) => sum + nodes, 1 + texts),
        depth: Math.max(depth, ...inside.map((one) => one.depth)),
        children: Math.max(inside.length, ...inside.map((one) => one.children)),
      };
    };
    return size(document.querySelector('.frame:not([hidden])>wx-page')!, 0);
  });

/** The photos on the page on top, and the room each has. */
export const picturesOf = (page: Page): Promise<Picture[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('.frame:not([hidden]) wx-image>img')].map((it) => ({
      src: it.currentSrc.split('/').pop() ?? '',
      width: it.naturalWidth,
      height: it.naturalHeight,
      shownWidth: it.clientWidth * devicePixelRatio,
      shownHeight: it.clientHeight * devicePixelRatio,
      cut: it.style.objectFit !== 'fill',
    })),
  );

/** Everything of a page that is more than it should be. */
export const overShape = (shape: Shape): string[] =>
  (Object.keys(SHAPE) as (keyof Shape)[]).filter((key) => shape[key] > SHAPE[key]).map((key) => `${shape[key]} ${key}, at most ${SHAPE[key]}`);

/** Every step that cost more than it should. */
export const overCost = (steps: Step[]): string[] =>
  steps.flatMap(({ what, calls, bytes }) => {
    const most = what.startsWith('open') ? COSTS.screen : COSTS.tap;
    return calls > most.calls || bytes > most.bytes ? [`${what}: ${calls} calls, ${bytes} bytes; at most ${most.calls} and ${most.bytes}`] : [];
  });

/** Taps that nothing came of: nothing was drawn and no page opened. An event that Taro drops on its way to the handler looks like this. */
export const deadTaps = (steps: Step[]): string[] =>
  steps.filter(({ what, calls }, place) => what.startsWith('tap') && calls === 0 && !steps[place + 1]?.what.startsWith('open')).map(({ what }) => `${what}: nothing came of it`);

/** Pictures that are pressed out of their proportions by more than 15 %, or did not come. */
export const badPictures = (pictures: Picture[]): string[] =>
  pictures.flatMap(({ src, width, height, shownWidth, shownHeight, cut }) =>
    width === 0 ? [`${src} did not come`] : !cut && Math.abs((width / height) * (shownHeight / shownWidth) - 1) > 0.15 ? [`${src} is pressed`] : [],
  );

/** How many times as many pixels the heaviest picture has as its place shows; a photo is kept once, large enough to be looked at whole. */
export const heaviestPicture = (pictures: Picture[]): number | undefined =>
  pictures.length ? Math.max(...pictures.map(({ width, height, shownWidth, shownHeight }) => Math.round((10 * width * height) / (shownWidth * shownHeight)) / 10)) : undefined;

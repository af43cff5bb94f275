import type { Page } from 'playwright-core';
import type { Step } from '../runtime/bridge';

const KB = 1024;

/**
 * What one thing that a person does may cost. The platform allows 20 calls a second and 256 KB each; these are ours.
 */
const COSTS = { screen: { calls: 3, bytes: 24 * KB }, tap: { calls: 2, bytes: 8 * KB } };
/** The platform's own limits of a page (audits, performance). */
const SHAPE = { nodes: 1000, depth: 30, children: 60 };

export type Shape = typeof SHAPE;
export type Picture = {
  src: string;
  width: number;
  height: number;
  shownWidth: number;
  shownHeight: number;
  cut: boolean;
};

/**
 * How many nodes the page on top has, how deep, and how many under one; elements inside a built-in component are not
 * the page's.
 */
export const shapeOf = (page: Page): Promise<Shape> =>
  page.evaluate(() => {
    const isOurs = (element: Element) => element.localName.startsWith('wx-');
    const size = (element: Element, depth: number): { nodes: number; depth: number; children: number } => {
      const inside = [...element.children].filter(isOurs).map((child) => size(child, depth + 1));
      const texts = [...element.childNodes].filter(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
      ).length;
      return {
        nodes: inside.reduce((sum, { nodes }) => sum + nodes, 1 + texts),
        depth: Math.max(depth, ...inside.map((one) => one.depth)),
        children: Math.max(inside.length, ...inside.map((one) => one.children)),
      };
    };
    return size(document.querySelector('.frame:not([hidden])>wx-page')!, 0);
  });

/** What most phones have, and what small photos are made for. */
const PIXELS_A_POINT = 3;

/** The photos on the page on top, and the pixels that each has room for. */
export const picturesOf = (page: Page): Promise<Picture[]> =>
  page.evaluate(
    (pixelsAPoint) =>
      [...document.querySelectorAll<HTMLImageElement>('.frame:not([hidden]) wx-image>img')].map((image) => ({
        src: image.currentSrc.split('/').pop() ?? '',
        width: image.naturalWidth,
        height: image.naturalHeight,
        shownWidth: image.clientWidth * pixelsAPoint,
        shownHeight: image.clientHeight * pixelsAPoint,
        cut: image.style.objectFit !== 'fill',
      })),
    PIXELS_A_POINT,
  );

/** Everything of a page that is more than it should be. */
export const overShape = (shape: Shape): string[] =>
  (Object.keys(SHAPE) as (keyof Shape)[])
    .filter((key) => shape[key] > SHAPE[key])
    .map((key) => `${shape[key]} ${key}, at most ${SHAPE[key]}`);

/** Every step that cost more than it should. */
export const overCost = (steps: Step[]): string[] =>
  steps.flatMap(({ what, calls, bytes }) => {
    const most = what.startsWith('open') ? COSTS.screen : COSTS.tap;
    return calls > most.calls || bytes > most.bytes
      ? [`${what}: ${calls} calls, ${bytes} bytes; at most ${most.calls} and ${most.bytes}`]
      : [];
  });

/**
 * Taps that nothing came of: nothing was drawn and no page opened. An event that Taro drops on its way to the handler
 * looks like this.
 */
export const deadTaps = (steps: Step[]): string[] =>
  steps
    // what is tapped is scrolled to first, and may be the last thing on its page
    .filter(({ what }) => what !== 'reach the end')
    .filter(
      ({ what, calls }, place, all) =>
        what.startsWith('tap') && calls === 0 && !all[place + 1]?.what.startsWith('open'),
    )
    .map(({ what }) => `${what}: nothing came of it`);

/**
 * Pictures that did not come, are pressed out of their proportions by more than 15 %, or have more pixels than their
 * place shows (WeChat's audit of performance).
 */
export const badPictures = (pictures: Picture[]): string[] =>
  pictures.flatMap((picture) => {
    const { src, width, height, shownWidth, shownHeight, cut } = picture;
    if (width === 0) return [`${src} did not come`];
    const isPressed = !cut && Math.abs((width / height) * (shownHeight / shownWidth) - 1) > 0.15;
    const times = timesThePixels(picture);
    return [
      ...(isPressed ? [`${src} is pressed`] : []),
      ...(times > 1 ? [`${src} has ${times.toFixed(1)} times the pixels of its place`] : []),
    ];
  });

const timesThePixels = ({ width, height, shownWidth, shownHeight }: Picture): number =>
  (width * height) / (shownWidth * shownHeight);

/** How many times as many pixels the heaviest picture has as its place shows. */
export const heaviestPicture = (pictures: Picture[]): number | undefined =>
  pictures.length ? Math.round(100 * Math.max(...pictures.map(timesThePixels))) / 100 : undefined;

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** The place of an element on the page, in CSS pixels. */
export type Box = [name: string, x: number, y: number, width: number, height: number];
export type Picture = { png: Buffer; boxes: Box[] };

/** Pictures are kept in steps of brightness, which makes them a third as large. */
const STEP = 36;
/** A pixel differs if one of its channels differs by more than this: smoothed edges vary a little. */
const CHANNEL = 40;
/** The part of a picture's pixels that may differ. */
const PIXELS = 0.002;
/** How far a box may be from its recorded place, in CSS pixels, where other fonts are installed. */
const DISTANCE = 12;

/** A screenshot of the page on top, and the boxes of its elements. */
export async function takePicture(page: Page): Promise<Picture> {
  const png = inSteps(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  const boxes = await page.evaluate(() => {
    const top = document.querySelector('.frame:not([hidden])>wx-page')!;
    return [...top.querySelectorAll<HTMLElement>('[class]')].flatMap((element): Box[] => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = element.className.split(' ')[0] ?? '';
      return width && height
        ? [[name, x, y, width, height].map((value) => (typeof value === 'number' ? Math.round(value) : value)) as Box]
        : [];
    });
  });
  return { png, boxes };
}

function inSteps(png: Buffer): Buffer {
  const picture = PNG.sync.read(png);
  picture.data.forEach((value, at) => {
    picture.data[at] = at % 4 === 3 ? 255 : Math.min(255, Math.round(value / STEP) * STEP);
  });
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: -1 });
}

/**
 * What tells one set of fonts from another: the pixels of a line of Chinese, Latin and digits as this browser draws it.
 */
export const fontsOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(360, 40);
    const pen = canvas.getContext('2d')!;
    pen.font = `20px ${getComputedStyle(document.querySelector('.page') ?? document.body).fontFamily}`;
    pen.fillText('回音，有人答应 Huiyin 0123456789', 4, 28);
    const hash = await crypto.subtle.digest('SHA-1', pen.getImageData(0, 0, 360, 40).data);
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });

/** The difference of two pictures in words, with a picture that marks it in red; nothing if they are alike. */
export function differenceOf(before: Buffer, after: Buffer): { words: string; marked: Buffer } | undefined {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (one.width !== other.width || one.height !== other.height)
    return { words: `${other.width}×${other.height} instead of ${one.width}×${one.height}`, marked: after };
  const marked = new PNG({ width: one.width, height: one.height });
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const differs = [0, 1, 2].some((c) => Math.abs(one.data[at + c]! - other.data[at + c]!) > CHANNEL);
    if (differs) count++;
    const grey = 160 + Math.round(other.data[at]! / 3);
    marked.data.set(differs ? [255, 0, 0, 255] : [grey, grey, grey, 255], at);
  }
  const part = count / (one.width * one.height);
  return part > PIXELS
    ? {
        words: `${(part * 100).toFixed(2)} % of the pixels differ, at most ${PIXELS * 100} %`,
        marked: PNG.sync.write(marked),
      }
    : undefined;
}

/** The boxes that are gone, new, or too far from their place. */
export function movedBoxes(before: Box[], after: Box[]): string[] {
  if (before.length !== after.length) return [`${after.length} elements instead of ${before.length}`];
  return before.flatMap(([name, ...place], at) => {
    const [otherName, ...otherPlace] = after[at]!;
    const isNear = place.every((value, n) => Math.abs(value - otherPlace[n]!) <= DISTANCE);
    return name === otherName && isNear ? [] : [`${name} at ${place.join()} is ${otherName} at ${otherPlace.join()}`];
  });
}

export const readJson = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;

export function save(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

export const pathOf = (...parts: string[]): string => join(__dirname, '..', ...parts);

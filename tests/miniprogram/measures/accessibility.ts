import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
// rules about the whole document are left out: WeChat makes the document, not the page
const RULES = [
  'color-contrast',
  'aria-allowed-attr',
  'aria-allowed-role',
  'aria-hidden-focus',
  'aria-input-field-name',
  'aria-required-attr',
  'aria-roles',
  'aria-toggle-field-name',
  'aria-valid-attr',
  'aria-valid-attr-value',
  'button-name',
  'image-alt',
  'label',
  'link-name',
  'role-img-alt',
];
export type TypeSize = 'normal' | 'large';
/** The smallest side of a control in pixels (MIIT's norm for accessible apps: 44, and 60 in large type). */
const TARGET = { normal: 44, large: 60 };
/** The body size of `app.scss` in pixels; the other sizes scale with it. */
const BODY = { normal: 17, large: 24 };

/** Switches the type size of the open pages, as the switch under 我的 does. */
export const setTypeSize = (page: Page, size: TypeSize): Promise<void> =>
  page.evaluate(
    (large) => document.querySelectorAll('.page').forEach((element) => element.classList.toggle('large', large)),
    size === 'large',
  );

/** The violations that axe-core finds on the page on top: contrast, roles, names. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: { run(where: Element, options: object): Promise<AxeResults> } }).axe.run(
        document.querySelector('.frame:not([hidden])>wx-page')!,
        { runOnly: rules, resultTypes: ['violations'] },
      ),
    RULES,
  );
  // WeChat's headings have no level; axe would assume the second
  const isFine = (id: string, html: string) => id === 'aria-required-attr' && html.includes('role="heading"');
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isFine(id, html))
      .map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html.slice(0, 120)}`),
  );
}

/** Controls without a name or a role, and controls smaller than a touch target. */
export const controlFaults = (page: Page, size: TypeSize): Promise<string[]> =>
  page.evaluate((least) => {
    const CONTROLS =
      '[data-taps],wx-button,wx-input,wx-textarea,wx-picker,[role=button],[role=tab],[role=switch],[role=checkbox],[role=radio],[role=link]';
    const top = document.querySelector('.frame:not([hidden])>wx-page')!;
    return [...top.querySelectorAll<HTMLElement>(CONTROLS)].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      if (!width || !height) return [];
      const field = element.matches('wx-input,wx-textarea');
      const name =
        element.getAttribute('aria-label') || (element.matches('wx-button,wx-picker') ? element.innerText : '');
      const what = `${element.className} 「${name || element.innerText.slice(0, 20)}」`;
      return [
        ...(name.trim() ? [] : [`${what} has no name`]),
        ...(field || element.matches('wx-button,wx-picker') || element.getAttribute('role')
          ? []
          : [`${what} has no role`]),
        // half a pixel of tolerance for rounding
        ...(Math.min(width, height) + 0.5 < least && !element.closest('.sheet__veil')
          ? [`${what} is ${Math.round(width)}x${Math.round(height)}, at least ${least}`]
          : []),
      ];
    });
  }, TARGET[size]);

/** The width in pixels of the widest thing to touch, but for the veil beside a sheet. */
export const widestControl = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const top = document.querySelector('.frame:not([hidden])>wx-page')!;
    const controls = [...top.querySelectorAll('wx-button,[role=button]')].filter(
      (element) => !element.closest('.sheet__veil'),
    );
    return Math.max(0, ...controls.map((element) => element.getBoundingClientRect().width));
  });

/** Sets the width of the screen and the size of body text in pixels; the other sizes scale with it. */
export async function setLayout(page: Page, width: number, base: number, size: TypeSize): Promise<void> {
  await page.setViewportSize({ width, height: 760 });
  await page.evaluate((factor) => {
    for (const element of document.querySelectorAll<HTMLElement>('.page')) {
      element.removeAttribute('style');
      const sizes = getComputedStyle(element);
      for (const name of ['--small', '--body', '--lead', '--title', '--hero'])
        element.style.setProperty(name, `${parseFloat(sizes.getPropertyValue(name)) * factor}px`);
    }
  }, base / BODY[size]);
}

/**
 * Layout faults of the page on top: wider than the screen, text cut off or overlapping, the end hidden by the bottom
 * bar.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SLACK = 1;
    const top = document.querySelector<HTMLElement>('.frame:not([hidden])>wx-page')!;
    const width = top.clientWidth;
    const faults: string[] = [];
    const elements = [...top.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.localName.startsWith('wx-') && element.getClientRects().length > 0,
    );
    const name = (element: Element) =>
      `${element.className || element.localName} 「${(element as HTMLElement).innerText.trim().slice(0, 16)}」`;

    /** Whether the element can be scrolled into view sideways. */
    const isMovable = (element: Element | null): boolean =>
      element !== null &&
      element !== top &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || isMovable(element.parentElement));

    if (top.scrollWidth > width + SLACK) faults.push(`the page is ${top.scrollWidth} wide on a screen of ${width}`);
    for (const element of elements) {
      const { left, right, height } = element.getBoundingClientRect();
      if (
        height &&
        !element.closest('[aria-hidden=true]') &&
        !isMovable(element) &&
        (left < -SLACK || right > width + SLACK)
      )
        faults.push(`${name(element)} reaches from ${Math.round(left)} to ${Math.round(right)}`);
    }

    /** The visible part of a line after all ancestors clipped it; text clamped to some lines on purpose is `meant`. */
    const seen = (box: DOMRect, element: Element | null): { wide: number; high: number } | 'meant' => {
      let [left, right, upper, lower] = [box.left, box.right, box.top, box.bottom];
      for (let around = element; around && around !== top; around = around.parentElement) {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(around);
        const room = around.getBoundingClientRect();
        if (webkitLineClamp !== 'none' && box.bottom > room.bottom) return 'meant';
        // what scrolls can be moved into view
        if (overflowX === 'hidden' && !isMovable(element))
          [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
        if (overflowY === 'hidden') [upper, lower] = [Math.max(upper, room.top), Math.min(lower, room.bottom)];
      }
      return { wide: right - left, high: lower - upper };
    };
    // overlap is only a fault between lines of the same layer
    const layer = (element: Element): Element | null => element.closest('.sheet,.page__bar') ?? top;
    const lines: { of: Element; layer: Element | null; box: DOMRect }[] = [];
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const of = text.parentElement!;
      if (!text.textContent?.trim() || !of.getClientRects().length) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width <= 2 || box.height <= 2) continue;
        const left = seen(box, of);
        if (left === 'meant') continue;
        lines.push({ of, layer: layer(of), box });
        // the box of a line is taller than its letters
        if (left.wide < box.width - SLACK || left.high < box.height * 0.75) faults.push(`${name(of)} is cut off`);
      }
    }
    lines.forEach((one, place) => {
      for (const other of lines.slice(place + 1)) {
        if (one.of === other.of || one.layer !== other.layer) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high =
          Math.min(one.box.bottom, other.box.bottom) -
          Math.max(one.box.top, other.box.top) -
          0.25 * Math.min(one.box.height, other.box.height);
        if (wide > SLACK && high > SLACK) faults.push(`${name(one.of)} lies over ${name(other.of)}`);
      }
    });

    const bar = top.querySelector('.page__bar');
    const body = top.querySelector('.page__body');
    if (bar && body) {
      top.scrollTo({ top: top.scrollHeight });
      const hidden = body.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
      if (hidden > SLACK) faults.push(`the bar at the bottom hides the last ${Math.round(hidden)} pixels`);
      top.scrollTo({ top: 0 });
    }
    return faults;
  });

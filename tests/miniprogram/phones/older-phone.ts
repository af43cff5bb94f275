import { Script } from 'node:vm';
import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import type { Phone } from '../../journeys/phone';
import { sampleCloudUrl } from '../../support/cloud/sample-cloud';
import { deadTaps } from '../measures/budgets';
import type { Program } from './compile';
import type { Answers } from '../runtime/wx/answers';
import type { Step } from '../runtime/bridge';
import { olderRuntimeScript } from './runtime-script';

const PATIENCE = 15_000;
const SHEET = '[role="dialog"], [role="alertdialog"]';

/**
 * A phone that runs the shipped output under WeChat's older component framework in jsdom: nothing is drawn, controls
 * are found by their accessible name.
 */
export type OlderPhone = Phone & {
  /** All words on the page on top, once there are any. */
  words(): Promise<string>;
  settled(): Promise<void>;
};

/** What the runtime puts into its window. */
type Runtime = {
  start(program: Program, address: string, given: Partial<Answers>): void;
  phone: { complaints: string[]; steps: Step[]; isQuiet(): boolean };
};
const runtimeOf = (window: DOMWindow) => window as unknown as Runtime;

export async function olderPhone(program: Program, openid: string): Promise<OlderPhone> {
  const script = new Script(await olderRuntimeScript());
  const complaints: string[] = [];
  const kept = new Map<string, string>();
  let answer: 'allow' | 'refuse' = 'allow';
  let window: DOMWindow | undefined;

  const on = () => window!;
  const all = (selector: string, under: ParentNode = on().document) =>
    [...under.querySelectorAll<HTMLElement>(selector)].filter(isShown);
  const last = (found: HTMLElement[]) => found[found.length - 1];
  const saying = (words: string, under: ParentNode) =>
    all('*', under).filter(
      (element) =>
        element.textContent?.trim() === words &&
        ![...element.children].some((child) => child.textContent?.trim() === words),
    );
  const offered = (name: string) => {
    const under = last(all(SHEET)) ?? on().document.body;
    return last(all(`[aria-label="${name}"]`, under)) ?? last(saying(name, under));
  };
  const field = (name: string) =>
    last(all(`[aria-label="${name}"] textarea, [aria-label="${name}"] input`)) as HTMLInputElement | undefined;
  const words = () => last(all('.frame'))?.textContent?.trim() ?? '';
  const everything = () =>
    all('.frame, .native, .toast, #title, #tabs')
      .map((element) => element.textContent)
      .join('\n');

  /** Waits for the result of the previous step before looking. */
  const unhurried = async <T>(look: () => T | undefined | false, what: string) => (
    await settled(),
    awaited(look, what)
  );

  /** Polls, because sheets open and close and lists arrive late. */
  async function awaited<T>(look: () => T | undefined | false, what: string): Promise<T> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`${openid} does not find ${what}; complaints: ${(await gathered()).join('\n')}`);
  }
  const settled = async () => void (await awaited(() => runtimeOf(on()).phone.isQuiet(), 'rest'));

  /** Collects the complaints of a launch before the next launch discards them. */
  async function gathered(): Promise<string[]> {
    if (window) complaints.push(...runtimeOf(window).phone.complaints.splice(0));
    return complaints;
  }

  /** Sends the touch events of a tap, and the click that a web view makes of them. */
  function touch(element: HTMLElement): void {
    // the older framework knows elements of its own only, not what is inside a built-in component
    const touched = element.closest<HTMLElement>('.frame') ? ownElement(element) : element;
    const at = { identifier: 1, target: touched, pageX: 1, pageY: 1, clientX: 1, clientY: 1 } as unknown as Touch;
    const tell = (type: string, touches: Touch[]) =>
      touched.dispatchEvent(
        new (on().TouchEvent)(type, { bubbles: true, cancelable: true, composed: true, touches, changedTouches: [at] }),
      );
    tell('touchstart', [at]);
    tell('touchend', []);
    touched.dispatchEvent(new (on().MouseEvent)('click', { bubbles: true, cancelable: true }));
  }

  return {
    words: () => unhurried(() => words() || undefined, 'a word'),
    settled,
    async open(to) {
      await gathered();
      if (window) leave(window, kept);
      window = launched(openid, script, kept);
      runtimeOf(window).start(program, to, { subscriptions: answer });
    },
    async tap(name) {
      touch(await unhurried(() => offered(name), `「${name}」`));
    },
    async tapIfOffered(name) {
      await settled();
      const found = offered(name);
      if (found) touch(found);
    },
    async choose(question, option) {
      touch(
        await unhurried(
          () => last(all(`[role="radiogroup"][aria-label="${question}"] [aria-label="${option}"]`)),
          `「${option}」 under ${question}`,
        ),
      );
    },
    async write(name, words) {
      const found = await unhurried(() => field(name), `the field ${name}`);
      found.value = words;
      found.dispatchEvent(new (on().Event)('input', { bubbles: true }));
    },
    addPhoto: () => Promise.reject(new Error('there is no camera without a browser')),
    answersSubscriptions(given) {
      answer = given;
    },
    async sees(words) {
      await awaited(() => everything().includes(words), `「${words}」`);
    },
    async seesField(name, words) {
      const shown = (await awaited(() => field(name), `the field ${name}`)).value;
      if (shown !== words) throw new Error(`${openid} sees 「${shown}」 in ${name}`);
    },
    async seesNot(words) {
      if (everything().includes(words)) throw new Error(`${openid} sees 「${words}」`);
    },
    async largeType(on) {
      kept.set('wx.typeSize', JSON.stringify(on ? 'large' : 'normal'));
    },
    picture: async () => undefined, // nothing is drawn
    async complaints() {
      await settled();
      return [...(await gathered()), ...deadTaps(runtimeOf(on()).phone.steps)];
    },
  };
}

/** Only the page on top is shown. */
const isShown = (element: HTMLElement): boolean => {
  for (let ancestor: HTMLElement | null = element; ancestor; ancestor = ancestor.parentElement)
    if (ancestor.hasAttribute('hidden')) return false;
  return true;
};

const ownElement = (element: HTMLElement): HTMLElement => {
  for (let own = element; own.parentElement; own = own.parentElement) if (own.localName.startsWith('wx-')) return own;
  return element;
};

const open: { window: DOMWindow; close(): void }[] = [];

/** Closes every phone; an open one would go on calling the cloud. */
export const closePhones = (): void => open.splice(0).forEach(({ close }) => close());

/** Closes a launch and keeps its storage for the next one. */
function leave(window: DOMWindow, kept: Map<string, string>): void {
  kept.clear();
  for (const [key, value] of Object.entries({ ...window.localStorage })) kept.set(key, value as string);
  const place = open.findIndex((one) => one.window === window);
  open.splice(place, 1).forEach(({ close }) => close());
}

/** A jsdom window, with the browser functions that jsdom lacks. */
function launched(openid: string, script: Script, kept: Map<string, string>): DOMWindow {
  const ports: MessagePort[] = [];
  class Channel extends MessageChannel {
    constructor() {
      super();
      ports.push(this.port1, this.port2);
    }
  }
  const dom = new JSDOM('<!doctype html><body></body>', {
    url: `${sampleCloudUrl()}/phone?openid=${openid}`,
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      Object.assign(window, { MessageChannel: Channel, TextEncoder, fetch: asked(window as DOMWindow) });
      Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
        get: function (this: HTMLElement) {
          return this.textContent;
        },
      });
    },
  });
  for (const [key, value] of kept) dom.window.localStorage.setItem(key, value);
  script.runInContext(dom.getInternalVMContext());
  open.push({
    window: dom.window,
    close() {
      ports.forEach((port) => port.close());
      dom.window.close();
    },
  });
  return dom.window;
}

const asked =
  (window: DOMWindow) =>
  async (path: string, { body, ...given }: RequestInit) => {
    const answer = await fetch(new URL(path, window.location.href), {
      ...given,
      body: typeof body === 'string' ? body : Buffer.from(body as ArrayBuffer),
    });
    const text = await answer.text();
    return { text: async () => text, json: async () => (window['JSON'] as JSON).parse(text) as unknown };
  };

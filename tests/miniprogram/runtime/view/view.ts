import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { Program } from '../../phones/compile';
import { begin, copy, cross, relay } from '../bridge';
import { complain } from '../complaints';
import { LOOKS, attach, camel, defineBuiltins, nameOf, show } from './components';
import type { Builtin } from './dress';
import { createFrame, style } from './frame';

type Handler = (event: unknown) => unknown;
type Node = { id?: string; dataset?: unknown };

/** What a handler gets: a copy, since the logic lives in another thread. */
function plain(event: glassEasel.ShadowedEvent<unknown>): Record<string, unknown> {
  const node = ({ id, dataset }: Node) => ({ id: id ?? '', dataset: copy(dataset ?? {}), offsetLeft: 0, offsetTop: 0 });
  const touch = ({ identifier, pageX, pageY, clientX, clientY }: Touch) => ({
    identifier,
    pageX,
    pageY,
    clientX,
    clientY,
  });
  const original = event.getOriginalEvent();
  const touches =
    original instanceof TouchEvent
      ? { touches: [...original.touches].map(touch), changedTouches: [...original.changedTouches].map(touch) }
      : {};
  const detail = original instanceof Event && event.type !== 'tap' ? {} : copy(event.detail);
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail,
    target: node(event.target as unknown as Node),
    currentTarget: node(event.currentTarget as unknown as Node),
    mark: copy(event.mark),
    ...touches,
  };
}

const relayed = (handler: Handler) => (event: glassEasel.ShadowedEvent<unknown>) => relay(handler, plain(event));

const handlersOf = (definition: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(definition).flatMap(([name, handler]) =>
      typeof handler === 'function' ? [[name, relayed(handler as Handler)]] : [],
    ),
  );

export type Screen = {
  frame: HTMLElement;
  show(shown: boolean): void;
  setData(data: Record<string, unknown>): void;
  /** Scrolls to a number of pixels, or to the first element that a selector finds, moved by an offset. */
  scrollTo(to: number | string, offset: number): void;
  close(): void;
};

// Taro's recursive component is made before it is given its children; WeChat shows nothing for a list that is not there
const EMPTY_LIST = 'The for-list data is neither Array nor Object, got type "undefined"';
// what WeChat takes for the end unless a page says otherwise
const NEAR = 50;
const isAtTheEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < NEAR;

function builtin(space: glassEasel.ComponentSpace, tag: string, names: string[], dressed: Builtin) {
  type Component = glassEasel.GeneralComponent;
  const hostOf = (component: Component) => component.getBackendElement() as unknown as HTMLElement | null;
  const showOf = (component: Component, name: string) =>
    show(hostOf(component), dressed, name, (component.data as Record<string, unknown>)[camel(name)]);
  return space.defineComponent({
    is: `builtin/${tag}`,
    options: { writeIdToDOM: true },
    properties: Object.fromEntries(names.map((name) => [camel(name), null])),
    observers: Object.fromEntries(
      names.map((name) => [
        camel(name),
        function (this: Component) {
          showOf(this, name);
        },
      ]),
    ),
    lifetimes: {
      attached(this: Component) {
        attach(hostOf(this)!, dressed, (type, detail) => this.triggerEvent(type, detail, {}));
        for (const name of names) showOf(this, name);
      },
    },
  });
}

/** Where a page must be scrolled to; WeChat says nothing when no element is found. */
export const topOf = (scrolled: HTMLElement, to: number | string, offset: number): number =>
  typeof to === 'number'
    ? to
    : scrolled.scrollTop +
      (scrolled.querySelector(to)?.getBoundingClientRect().top ?? scrolled.getBoundingClientRect().top) -
      scrolled.getBoundingClientRect().top +
      offset;

/** The view of a phone: it knows templates and styles, and is told data. */
export type View = ReturnType<typeof createView>;

export function createView(program: Program) {
  glassEasel.globalOptions.throwGlobalError = false;
  glassEasel.addGlobalErrorListener((error) => (complain('template', error), false));
  glassEasel.addGlobalWarningListener((message) => {
    if (!message.startsWith(EMPTY_LIST)) complain('template', message);
    return false;
  });
  const environment = new MiniProgramEnv();
  const space = environment.createCodeSpace('', true);
  const context = new glassEasel.CurrentWindowBackendContext();
  const backend = environment.associateBackend(context);
  // nothing arrives at an element unless the host hands it over
  context.onEvent((target, type, detail, options) => {
    const host = target.getBackendElement() as unknown as HTMLElement | null;
    if (type === 'tap' && host?.closest('wx-button[disabled]')) return;
    if (type === 'tap') begin(`tap ${nameOf(host)}`);
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });

  defineBuiltins(program.attributes, (tag, names, dressed) =>
    space
      .getComponentSpace()
      .setGlobalUsingComponent(`wx-${tag}`, builtin(space.getComponentSpace(), tag, names, dressed)),
  );
  const templates = new Function(`return ${program.templates}`)() as Record<string, unknown>;
  for (const [path, content] of Object.entries(templates))
    space.addCompiledTemplate(path, {
      groupList: templates,
      content,
    } as unknown as glassEasel.template.ComponentTemplate);
  for (const [path, config] of Object.entries(program.configs)) space.addComponentStaticConfig(path, config);
  style(LOOKS);
  style(program.styles['app'] ?? '');

  return {
    /** A custom component of the package. */
    component(path: string, definition: Record<string, unknown>): void {
      const methods = handlersOf((definition['methods'] ?? {}) as Record<string, unknown>);
      space
        .component(path)
        .definition({ ...definition, methods } as never)
        .register();
    },
    /** A page of the package, once its script has told what it is. */
    page(path: string, definition: Record<string, unknown>, handle: (name: string, event: unknown) => unknown): void {
      const names = Object.keys(definition).filter(
        (name) => typeof definition[name] === 'function' && !/^on[A-Z]/.test(name),
      );
      const methods = Object.fromEntries(names.map((name) => [name, relayed((event) => handle(name, event))]));
      space
        .component(path)
        .definition({ data: copy(definition['data'] ?? {}), methods } as never)
        .register();
    },
    /** Puts a page on the screen. */
    open(path: string, atTheEnd: () => void): Screen {
      const { frame, place, show, remove } = createFrame(program.styles[path] ?? '');
      const root = backend.createRoot('wx-page', space, path);
      root.attach(frame as never, place as never);
      const scrolled = frame.firstElementChild as HTMLElement;
      scrolled.addEventListener('scroll', () => isAtTheEnd(scrolled) && cross(atTheEnd));
      return {
        frame,
        show,
        setData: (data) => root.get().setData(data),
        scrollTo: (to, offset) => scrolled.scrollTo({ top: topOf(scrolled, to, offset) }),
        close() {
          root.release();
          remove();
        },
      };
    },
  };
}

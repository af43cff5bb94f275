import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { Program } from '../compile';
import { begin, copy, cross, duringTap } from './bridge';
import { LOOKS, defineBuiltins, nameOf } from './components';

type Handler = (event: unknown) => unknown;
type Node = { id?: string; dataset?: unknown };

/** What a handler gets: a copy, since the logic lives in another thread. */
function plain(event: glassEasel.ShadowedEvent<unknown>): Record<string, unknown> {
  const node = ({ id, dataset }: Node) => ({ id: id ?? '', dataset: copy(dataset ?? {}), offsetLeft: 0, offsetTop: 0 });
  const touch = ({ identifier, pageX, pageY, clientX, clientY }: Touch) => ({ identifier, pageX, pageY, clientX, clientY });
  const original = event.getOriginalEvent();
  const touches = original instanceof TouchEvent ? { touches: [...original.touches].map(touch), changedTouches: [...original.changedTouches].map(touch) } : {};
  const detail = original instanceof Event && event.type !== 'tap' ? {} : copy(event.detail);
  return { type: event.type, timeStamp: event.timeStamp, detail, target: node(event.target as unknown as Node), currentTarget: node(event.currentTarget as unknown as Node), mark: copy(event.mark), ...touches };
}

/** Sends what happens on the screen to the logic's handlers, in order. */
const relay = (handler: Handler) => (event: glassEasel.ShadowedEvent<unknown>) => {
  const sent = plain(event);
  cross(() => (sent['type'] === 'tap' ? duringTap(() => handler(sent)) : handler(sent)));
};

const handlersOf = (definition: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(definition).flatMap(([name, it]) => (typeof it === 'function' ? [[name, relay(it as Handler)]] : [])));

export type Screen = { frame: HTMLElement; show(shown: boolean): void; setData(data: Record<string, unknown>): void; scrollTo(top: number): void; close(): void };

// what WeChat takes for the end unless a page says otherwise
const NEAR = 50;
const isAtTheEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) => scrollHeight - scrollTop - clientHeight < NEAR;

/** The view of a phone: it knows templates and styles, and is told data. */
export function createView(program: Program) {
  glassEasel.globalOptions.throwGlobalError = false;
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

  const style = (text: string) => {
    const element = document.createElement('style');
    element.textContent = text;
    document.head.append(element);
    return element;
  };
  defineBuiltins(space.getComponentSpace(), program.attributes);
  const templates = new Function(`return ${program.templates}`)() as Record<string, unknown>;
  for (const [path, content] of Object.entries(templates)) space.addCompiledTemplate(path, { groupList: templates, content } as unknown as glassEasel.template.ComponentTemplate);
  for (const [path, config] of Object.entries(program.configs)) space.addComponentStaticConfig(path, config);
  style(LOOKS);
  style(program.styles['app'] ?? '');

  return {
    /** A custom component of the package. */
    component(path: string, definition: Record<string, unknown>): void {
      const methods = handlersOf((definition['methods'] ?? {}) as Record<string, unknown>);
      space.component(path).definition({ ...definition, methods } as never).register();
    },
    /** A page of the package, once its script has told what it is. */
    page(path: string, definition: Record<string, unknown>, handle: (name: string, event: unknown) => unknown): void {
      const names = Object.keys(definition).filter((name) => typeof definition[name] === 'function' && !/^on[A-Z]/.test(name));
      const methods = Object.fromEntries(names.map((name) => [name, relay((event) => handle(name, event))]));
      space.component(path).definition({ data: copy(definition['data'] ?? {}), methods } as never).register();
    },
    /** Puts a page on the screen. */
    open(path: string, atTheEnd: () => void): Screen {
      const frame = document.createElement('div');
      frame.className = 'frame';
      const place = document.createElement('div');
      frame.append(place);
      document.body.append(frame);
      const looks = style(program.styles[path] ?? '');
      const root = backend.createRoot('wx-page', space, path);
      root.attach(frame as never, place as never);
      const scrolled = frame.firstElementChild as HTMLElement;
      scrolled.addEventListener('scroll', () => isAtTheEnd(scrolled) && cross(atTheEnd));
      return {
        frame,
        show(shown) {
          frame.hidden = !shown;
          looks.media = shown ? 'all' : 'not all';
        },
        setData: (data) => root.get().setData(data),
        scrollTo: (top) => scrolled.scrollTo({ top }),
        close() {
          root.release();
          frame.remove();
          looks.remove();
        },
      };
    },
  };
}

import * as exparser from 'miniprogram-exparser';
import * as framework from 'j-component/src/index.js';
import type { Instance } from 'j-component/src/index.js';
import type { Program } from '../../phones/compile';
import { begin, copy, cross, relay } from '../bridge';
import { complain } from '../complaints';
import { LOOKS, attach, camel, defineBuiltins, nameOf, show } from './components';
import type { Builtin } from './dress';
import { createFrame, style } from './frame';
import type { View } from './view';

type Handler = (event: unknown) => unknown;
type Told = Record<string, unknown> & { type: string; touches?: ArrayLike<Touch>; changedTouches?: ArrayLike<Touch> };

/** What a handler gets: a copy, since the logic lives in another thread. */
function plain({ touches, changedTouches, ...event }: Told) {
  const list = (touches: ArrayLike<Touch> = []) =>
    Array.from(touches, ({ identifier, pageX, pageY, clientX, clientY }) => ({
      identifier,
      pageX,
      pageY,
      clientX,
      clientY,
    }));
  return { ...copy(event), touches: list(touches), changedTouches: list(changedTouches) };
}

const relayed = (handler: Handler) => (event: unknown) => relay(handler, plain(event as Told));
const relayedAll = (handlers: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(handlers).flatMap(([name, handler]) =>
      typeof handler === 'function' ? [[name, relayed(handler as Handler)]] : [],
    ),
  );

function builtin(tag: string, names: string[], dressed: Builtin): void {
  const keys = names.map((name) => [name, camel(name)] as const);
  framework.register({
    id: tag,
    tagName: `wx-${tag}`,
    template: '<slot/>',
    properties: Object.fromEntries(keys.map(([, key]) => [key, null])),
    observers: Object.fromEntries(
      keys.map(([name, key]) => [
        key,
        function (this: Instance) {
          show(this._exparserNode.$$, dressed, name, this.data[key]);
        },
      ]),
    ),
    attached() {
      const host = this._exparserNode.$$;
      attach(host, dressed, (type, detail) => this.triggerEvent(type, detail, {}));
      for (const [name, key] of keys) if (this.data[key] !== null) show(host, dressed, name, this.data[key]);
    },
  });
}

/** Every name in what a page is told, at whatever depth; a key may be a path. */
const namesIn = (told: unknown): string[] =>
  Array.isArray(told)
    ? told.flatMap(namesIn)
    : typeof told === 'object' && told !== null
      ? Object.entries(told).flatMap(([key, value]) => [...(key.match(/[A-Za-z_]\w*/g) ?? []), ...namesIn(value)])
      : [];

/**
 * The view of a phone under the framework that phones use unless told otherwise: templates as WeChat's own compiler
 * makes them, components of exparser.
 */
export function createView(program: Program): View {
  exparser.addGlobalErrorListener((error) => (complain('template', error), false));
  exparser.addGlobalWarningListener((message) => (complain('template', message), false));
  const reads = new Set(program.reads);
  const templates = new Function('global', `${program.templates}\nreturn $gwx`)({}) as (path: string) => unknown;
  defineBuiltins(program.attributes, builtin);
  style(LOOKS);
  style(program.styles['app'] ?? '');

  const componentsOf = (path: string) => {
    const using = (program.configs[path]?.['usingComponents'] ?? {}) as Record<string, string>;
    return Object.fromEntries(
      Object.entries(using).map(([name, target]) => [name, new URL(target, `file:///${path}`).pathname.slice(1)]),
    );
  };
  const register = (path: string, tagName: string, definition: object) =>
    void framework.register({
      ...definition,
      id: path,
      tagName,
      template: templates(`${path}.wxml`),
      usingComponents: componentsOf(path),
    });

  return {
    component(path, definition) {
      register(path, `wx-${path}`, {
        ...definition,
        methods: relayedAll((definition['methods'] ?? {}) as Record<string, unknown>),
      });
    },
    page(path, definition, handle) {
      const names = Object.keys(definition).filter(
        (name) => typeof definition[name] === 'function' && !/^on[A-Z]/.test(name),
      );
      register(path, 'wx-page', {
        data: copy(definition['data'] ?? {}),
        methods: relayedAll(Object.fromEntries(names.map((name) => [name, (event: unknown) => handle(name, event)]))),
      });
    },
    open(path, atTheEnd) {
      const { frame, place, show, remove } = createFrame(program.styles[path] ?? '');
      frame.addEventListener(
        'touchend',
        (event) => {
          const touched = event.target as HTMLElement;
          if (touched.closest('wx-button[disabled]')) event.stopPropagation();
          else begin(`tap ${nameOf(touched)}`);
        },
        { capture: true },
      );
      const root = framework.create(path);
      place.remove();
      root.attach(frame);
      frame.addEventListener('scroll', () => cross(atTheEnd), { capture: true });
      return {
        frame,
        show,
        setData(data) {
          const unread = new Set(namesIn(data).filter((name) => !reads.has(name)));
          if (unread.size) complain(`setData with what no template reads: ${[...unread].join(', ')}`);
          root.setData(data);
        },
        scrollTo(to) {
          if (typeof to === 'number') frame.firstElementChild!.scrollTop = to;
        },
        close() {
          root.detach();
          remove();
        },
      };
    },
  };
}

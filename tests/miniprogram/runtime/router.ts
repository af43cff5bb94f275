import type { Program } from '../phones/compile';
import { begin, copy, counted, cross } from './bridge';
import { showBars } from './chrome';
import { complain } from './complaints';
import { drawn } from './moments';
import type { createView, Screen } from './view/view';

type Definition = Record<string, unknown>;
type Page = Definition & { route: string; options: Record<string, string>; data: Definition };
type Open = { path: string; page: Page; screen: Screen; handle: Record<string, (event: unknown) => unknown> };
type Target = Record<string, unknown>;
/** A card in a chat: without a picture of its own WeChat takes one of the page. */
export type Shared = { title: string; path: string; imageUrl?: string };

const MOST_PAGES = 10;

/** Values stay as they are written in the address; a page decodes what it encoded. */
export const queryOf = (address: string): Record<string, string> =>
  Object.fromEntries(
    (address.split('?')[1] ?? '')
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

/** The stack of pages and the tabs beneath it. */
export function createRouter(program: Program, view: ReturnType<typeof createView>, load: (path: string) => unknown) {
  const definitions = new Map<string, Definition>();
  const tabs = new Map<string, Open>();
  const leftAt = new WeakMap<Page, number>();
  /** What was under way when a page was left still arrives; what comes later goes on behind everybody's back. */
  const UNDER_WAY = 1000;
  let reckonedAt = 0;
  /** Pages that were told data while another one lay over them, each time. */
  const behind: string[] = [];
  let stack: Open[] = [];
  let loading = '';
  let pulled = false;
  const tabPaths = (program.app.tabBar?.list ?? []).map(({ pagePath }) => pagePath);
  const isTab = (path: string) => tabPaths.includes(path);
  const top = () => stack[stack.length - 1];

  const tell = (open: Open | undefined, name: string, ...given: unknown[]) => {
    const method = open?.page[name];
    try {
      if (open && typeof method === 'function') (method as (...given: unknown[]) => void).apply(open.page, given);
    } catch (error) {
      complain('uncaught', error);
    }
  };

  function create(path: string, options: Record<string, string>): Open {
    if (!definitions.has(path)) {
      loading = path;
      load(`${path}.js`);
      const definition = definitions.get(path);
      if (!definition) throw new Error(`${path} never calls Page`);
      for (const name of program.handlers[path] ?? [])
        if (typeof definition[name] !== 'function') complain(`${path} has no method "${name}" for its template`);
      view.page(path, definition, (name, event) => {
        // the same page may lie in the stack twice; the upper one is touched
        const open = [...tabs.values(), ...stack].reverse().find((open) => open.path === path);
        return open?.handle[name]?.(event);
      });
    }
    const definition = definitions.get(path)!;
    const screen = view.open(path, () => {
      begin('reach the end');
      tell(top(), 'onReachBottom');
    });
    const page: Page = Object.assign(Object.create(definition) as Page, {
      route: path,
      __route__: path,
      options,
      data: copy(definition['data'] ?? {}) as Definition,
    });
    page['setData'] = (data: Definition, done?: () => void) => {
      const left = leftAt.get(page);
      if (left !== undefined)
        return left < Math.max(reckonedAt, performance.now() - UNDER_WAY)
          ? complain(`${path} was left and goes on setting data`)
          : undefined;
      if (page !== top()?.page) behind.push(path);
      const sent = counted(data);
      cross(() => {
        screen.setData(sent);
        drawn(screen.frame);
        if (done) cross(() => done.call(page));
      }, 'view');
    };
    const handle = Object.fromEntries(
      Object.entries(definition).flatMap(([name, handler]) =>
        typeof handler === 'function' ? [[name, (event: unknown) => handler.call(page, event) as unknown]] : [],
      ),
    );
    return { path, page, screen, handle };
  }

  const badges = new Map<number, string>();
  const drawBars = (path: string) =>
    showBars(program, path, (pagePath) => void switchTab({ url: `/${pagePath}` }), badges);

  async function setBadge({ index, text }: Target) {
    const path = top()?.path ?? '';
    if (!isTab(path)) throw new Error('not TabBar page');
    if (text === undefined) badges.delete(Number(index));
    else badges.set(Number(index), String(text));
    drawBars(path);
  }

  async function setTabName({ index, text }: Target) {
    const path = top()?.path ?? '';
    if (!isTab(path)) throw new Error('not TabBar page');
    const tab = program.app.tabBar?.list[Number(index)];
    if (tab && text !== undefined) tab.text = String(text);
    drawBars(path);
  }

  async function setTitle({ title }: Target) {
    const path = top()?.path ?? '';
    (program.configs[path] ??= {})['navigationBarTitleText'] = String(title);
    drawBars(path);
  }

  function show(open: Open) {
    // each page of a phone is a world of its own: only the top one is seen, and only its style counts
    new Set([...stack, ...tabs.values()]).forEach(({ screen }) => screen.show(screen === open.screen));
    open.screen.frame.classList.toggle('tab', isTab(open.path));
    drawBars(open.path);
  }

  function enter(path: string, options: Record<string, string>): Open {
    begin(`open ${path}`);
    const open = create(path, options);
    stack.push(open);
    if (isTab(path)) tabs.set(path, open);
    show(open);
    tell(open, 'onLoad', options);
    tell(open, 'onShow');
    cross(() => cross(() => tell(open, 'onReady')));
    return open;
  }

  function leave(open: Open) {
    tell(open, 'onUnload');
    leftAt.set(open.page, performance.now());
    tabs.delete(open.path);
    open.screen.close();
  }

  const pathOf = (address: string) => (address.split('?')[0] ?? '').replace(/^\//, '');
  const refuse = (reason: string): never => {
    complain(reason);
    throw new Error(reason);
  };
  const known = (url: unknown) => {
    const path = pathOf(String(url));
    return program.pages.includes(path) ? path : refuse(`page "${path}" is not found`);
  };

  async function switchTab({ url }: Target) {
    const path = known(url);
    if (!isTab(path) || String(url).includes('?')) return refuse(`can not switch to the tab ${String(url)}`);
    const before = top();
    if (before?.path === path) return;
    if (before && isTab(before.path)) tell(before, 'onHide');
    stack
      .filter((open) => !isTab(open.path))
      .reverse()
      .forEach(leave);
    stack = [];
    const kept = tabs.get(path);
    if (!kept) return void enter(path, {});
    stack = [kept];
    show(kept);
    tell(kept, 'onShow');
  }

  async function navigateTo({ url }: Target) {
    const path = known(url);
    if (isTab(path)) return refuse('can not navigateTo a tabbar page');
    if (stack.length >= MOST_PAGES) return refuse('webview count limit exceed');
    tell(top(), 'onHide');
    enter(path, queryOf(String(url)));
  }

  async function redirectTo({ url }: Target) {
    const path = known(url);
    if (isTab(path)) return refuse('can not redirectTo a tabbar page');
    const gone = stack.pop();
    if (gone) leave(gone);
    enter(path, queryOf(String(url)));
  }

  async function navigateBack({ delta = 1 }: Target) {
    const count = Math.min(Number(delta), stack.length - 1);
    if (count < 1) return refuse('cannot navigate back at first page.');
    stack
      .splice(stack.length - count)
      .reverse()
      .forEach(leave);
    const open = top()!;
    show(open);
    tell(open, 'onShow');
  }

  /** A finger pulls the page down, where the page allows it. */
  function pullDown(): boolean {
    const { path } = top()!;
    pulled = program.configs[path]?.['enablePullDownRefresh'] === true;
    if (pulled) tell(top(), 'onPullDownRefresh');
    return pulled;
  }

  /** What WeChat's menu makes of the page on top; nothing where the page does not offer it. */
  function share(how: 'onShareAppMessage' | 'onShareTimeline'): Shared | undefined {
    const { path, page } = top()!;
    const offer = page[how];
    if (typeof offer !== 'function') return undefined;
    const query = Object.entries(page.options)
      .map((pair) => pair.join('='))
      .join('&');
    const own = (offer.call(page, { from: 'menu' }) ?? {}) as Partial<Shared>;
    const shared = {
      title: String(program.app.window?.['navigationBarTitleText'] ?? ''),
      path: `/${path}${query && `?${query}`}`,
      ...own,
    };
    known(shared.path);
    if (shared.imageUrl !== undefined && !program.images[shared.imageUrl.replace(/^\//, '')])
      complain(`${shared.imageUrl} is not in the package`);
    return shared;
  }

  return {
    navigation: {
      switchTab,
      navigateTo,
      redirectTo,
      navigateBack,
      stopPullDownRefresh: () => void (pulled = false),
      setTabBarBadge: setBadge,
      setTabBarItem: setTabName,
      setNavigationBarTitle: setTitle,
      removeTabBarBadge: ({ index }: Target) => setBadge({ index }),
      pageScrollTo: ({ scrollTop, selector, offsetTop = 0 }: Target) =>
        cross(() => top()?.screen.scrollTo(selector ? String(selector) : Number(scrollTop), Number(offsetTop)), 'view'),
    },
    getCurrentPages: () => stack.map(({ page }) => page),
    Page: (definition: Definition) => void definitions.set(loading, definition),
    enter: (address: string) => void enter(known(address), queryOf(address)),
    pullDown,
    isPulled: () => pulled,
    share,
    behind,
    /** From here on, no page that was left has anything under way. */
    reckon: () => void (reckonedAt = performance.now()),
  };
}

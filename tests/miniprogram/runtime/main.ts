import type { Program } from '../phones/compile';
import { answers, type Answers } from './wx/answers';
import { isQuiet, slowDown, steps } from './bridge';
import { moments } from './moments';
import { drawChrome } from './chrome';
import { complain, complaints, listen } from './complaints';
import { scopeOf } from './globals';
import { createLoader } from './loader';
import { createRouter, queryOf } from './router';
import { tick } from './timers';
import { newVersion } from './wx/updates';
import { createView } from './view/view';
import { calls, createWx } from './wx/wx';

type Definition = Record<string, unknown>;
// a code of our own brings `scene`, an ordinary link `q`
const SCENE = { fromList: 1001, fromLink: 1011, fromCode: 1047 };
const sceneOf = (query: Record<string, string>) =>
  query['scene'] !== undefined ? SCENE.fromCode : query['q'] !== undefined ? SCENE.fromLink : SCENE.fromList;

/** Starts the mini-program at an address, as a tap on its icon, a message or a code does. */
function start(program: Program, address: string, given: Partial<Answers> = {}): void {
  listen();
  Object.assign(answers, given);
  drawChrome();
  moments.start = performance.now();

  const view = createView(program);
  let component = '';
  let app: Definition = {};
  const scope: Definition = {};
  const router = createRouter(program, view, (path) => loader.load(path));
  const wx = createWx(router.navigation);
  Object.assign(
    scope,
    scopeOf({
      wx,
      App: (definition: Definition) => (app = definition),
      getApp: () => app,
      getCurrentPages: router.getCurrentPages,
      Page: router.Page,
      Component: (definition: Definition) => view.component(component, definition),
    }),
  );
  const loader = createLoader(program.scripts, scope);

  try {
    const query = queryOf(address);
    const launch = { path: address.split('?')[0]?.replace(/^\//, ''), query, scene: sceneOf(query), referrerInfo: {} };
    wx['getLaunchOptionsSync'] = wx['getEnterOptionsSync'] = () => launch;
    loader.load('app.js');
    for (const path of Object.keys(program.configs).filter((path) => program.configs[path]?.['component'])) {
      component = path;
      loader.load(`${path}.js`);
    }
    for (const name of ['onLaunch', 'onShow'])
      (app[name] as ((options: unknown) => void) | undefined)?.call(app, launch);
    router.enter(address);
  } catch (error) {
    complain('uncaught', error);
  }
  const { pullDown, isPulled, share, behind } = router;
  const dayPasses = () => (router.reckon(), tick());
  Object.assign(window, {
    phone: {
      answers,
      calls,
      complaints,
      steps,
      moments,
      isQuiet,
      slowDown,
      pullDown,
      isPulled,
      share,
      behind,
      tick: dayPasses,
      newVersion,
      loaded: loader.loaded,
    },
  });
}

Object.assign(window, { start });

import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal, type Reply, type Routes } from './http';
import { typeOf } from './storage/names';

/** The pages one opens: the stage at `/`, the console, and the app in the browser. */
export function pageRoutes(app: string | undefined): Routes {
  const console = path.join(__dirname, 'console');
  const toConsole: Reply = { status: 302, headers: { location: '/console/' } };
  const routes: Routes = {
    'GET /': () => (app === undefined ? toConsole : page(console, 'stage.html')),
    'GET /console': () => toConsole,
    'GET /console/*path': (it) => page(console, it.named.path || 'console.html'),
    'GET /favicon.ico': () => ({ status: 204 }),
  };
  if (app === undefined) return routes;
  // An address inside the app is the app's own business, so it gets the app.
  const inApp = (name = '') => page(app, isFile(app, name) ? name : 'index.html');
  return {
    ...routes,
    'GET /app': () => ({ status: 302, headers: { location: '/app/' } }),
    'GET /app/*path': (it) => inApp(it.named.path),
  };
}

async function page(folder: string, name: string): Promise<Reply> {
  if (!isFile(folder, name)) throw new Refusal(404, `no page ${name}`);
  return {
    headers: { 'content-type': typeOf(name), 'cache-control': 'no-cache' },
    body: await readFile(path.join(folder, name)),
  };
}

function isFile(folder: string, name: string): boolean {
  const full = path.resolve(folder, name);
  const inside = full.startsWith(path.resolve(folder) + path.sep);
  return inside && existsSync(full) && statSync(full).isFile();
}

import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bytes, createRouter, httpError, type App, type Ctx } from './http/http';
import { PAGE_POLICY } from './http/http-protection';
import { contentTypeOf } from './storage/names';

const CONSOLE = path.join(__dirname, 'console');

/** The web pages: the preview at `/`, the console at `/console/`, and the app at `/app/` when there is one. */
export function pageRoutes(app: string | undefined): App {
  const routes = createRouter()
    .get('/', (c) => (app === undefined ? c.redirect('/console/') : consolePage(c, 'preview.html')))
    .get('/console', (c) => c.redirect('/console/'))
    .get('/console/', (c) => consolePage(c, 'console.html'))
    .get('/console/:path{.+}', (c) => consolePage(c, c.req.param('path')))
    .get('/favicon.ico', (c) => c.body(null, 204));
  if (app === undefined) return routes;
  // A path that is no file is a page of the app, whose router runs in index.html.
  const appPage = (c: Ctx, name: string) => sendFile(c, app, isFile(app, name) ? name : 'index.html');
  return routes
    .get('/app', (c) => c.redirect('/app/'))
    .get('/app/', (c) => appPage(c, 'index.html'))
    .get('/app/:path{.+}', (c) => appPage(c, c.req.param('path')));
}

const consolePage = (c: Ctx, name: string) => sendFile(c, CONSOLE, name, { 'content-security-policy': PAGE_POLICY });

async function sendFile(c: Ctx, folder: string, name: string, headers: Record<string, string> = {}): Promise<Response> {
  if (!isFile(folder, name)) throw httpError(404, `no page ${name}`);
  const content = await readFile(path.join(folder, name));
  return bytes(c, content, contentTypeOf(name), { 'cache-control': 'no-cache', ...headers });
}

function isFile(folder: string, name: string): boolean {
  const full = path.resolve(folder, name);
  const isInside = full.startsWith(path.resolve(folder) + path.sep);
  return isInside && existsSync(full) && statSync(full).isFile();
}

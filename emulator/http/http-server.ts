import { createAdaptorServer } from '@hono/node-server';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Server } from 'node:http';
import { createRouter, json, type App } from './http';
import { protect, type Protection } from './http-protection';
import { CloudError } from '../wire/answers';

/** The application of these routes, with protection against other sites and JSON for every error. */
export function createApp(routers: App[], protection: Protection): App {
  const app = createRouter();
  app.onError((error, c) => {
    if (error instanceof HTTPException) return json(c, { error: error.message }, error.status as ContentfulStatusCode);
    if (error instanceof CloudError) return json(c, { error: error.message, code: error.code }, 400);
    console.error(error);
    return json(c, { error: error.message }, 500);
  });
  app.notFound((c) => json(c, { error: `nothing at ${c.req.method} ${c.req.path}` }, 404));
  protect(app, protection);
  for (const router of routers) app.route('/', router);
  return app;
}

export function createServer(app: App): Server {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // The SDK reuses its connections, so a server that closes an idle one first makes the next request fail.
  server.keepAliveTimeout = 120_000;
  server.headersTimeout = 125_000;
  return server;
}

import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { ipRestriction } from 'hono/ip-restriction';
import { isIP } from 'node:net';
import { httpError, type App } from './http';

export type Protection = {
  /** Host names besides IP addresses and localhost under which the server may be addressed. */
  allowedHosts: readonly string[];
  /** Whether other machines may use /control and /console. */
  allowRemoteControl: boolean;
};

/** The content security policy of the emulator's own pages: nothing from elsewhere. */
export const PAGE_POLICY = "default-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'";
/** The content security policy of a stored file: it may do nothing, even when it is opened as a page. */
export const FILE_POLICY = "default-src 'none'; sandbox";

const LOOPBACK = ['127.0.0.0/8', '::1'];

const checkAddress: MiddlewareHandler = async (c, next) => {
  try {
    decodeURIComponent(c.req.path);
  } catch {
    throw httpError(400, 'the address is not well encoded');
  }
  await next();
};

/**
 * Refuses host names it does not know. A web site can let its own name point to this machine (DNS rebinding), but it
 * can not choose the Host header that the browser sends.
 */
function checkHost(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()));
  return async (c, next) => {
    const name = hostnameOf(c.req.header('host') ?? '');
    if (!isLocalName(name) && !allowed.has(name)) throw httpError(403, `the host ${name} is not served here`);
    await next();
  };
}

function hostnameOf(host: string): string {
  try {
    return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  } catch {
    throw httpError(400, 'the Host header is not a host');
  }
}

const isLocalName = (name: string) => isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost');

/** Refuses requests that a page of another site makes in the same browser. */
const checkOrigin: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  if (origin !== undefined && !origin.endsWith(`//${c.req.header('host')}`))
    throw httpError(403, `requests of pages from ${origin} are not allowed`);
  await next();
};

const loopbackOnly = ipRestriction(getConnInfo, { allowList: LOOPBACK }, () => {
  throw httpError(403, 'only this machine may use the console and /control (--remote-control allows others)');
});

/** Adds the checks that every request passes before it reaches a route. */
export function protect(app: App, { allowedHosts, allowRemoteControl }: Protection): void {
  app.use(async (c, next) => {
    c.header('x-content-type-options', 'nosniff');
    await next();
  });
  app.use(checkAddress, checkHost(allowedHosts), checkOrigin);
  if (allowRemoteControl) return;
  for (const path of ['/control/*', '/console', '/console/*']) app.use(path, loopbackOnly);
}

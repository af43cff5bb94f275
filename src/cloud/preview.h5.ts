const KEY = 'openid';

/**
 * In the browser preview a window is a person: `?openid=` says who, and the window remembers it. Nobody named is a new
 * stranger.
 */
export function openidOfThisWindow(): string {
  const named = new URLSearchParams(window.location.search).get('openid');
  const openid = named ?? sessionStorage.getItem(KEY) ?? `visitor-${Math.random().toString(36).slice(2, 10)}`;
  sessionStorage.setItem(KEY, openid);
  return openid;
}

/** Asks the gateway that serves this page; throws when it does not answer. */
export async function ask(path: string, body: BodyInit, type = 'application/json'): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': type, 'x-wx-openid': openidOfThisWindow() },
    body,
  });
  return response.json();
}

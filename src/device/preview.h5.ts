const STORAGE_KEY = 'openid';

/**
 * Preview: one window is one person. `?openid=` names the person and the window remembers it; without it the window is
 * a new stranger.
 */
export function previewOpenid(): string {
  const named = new URLSearchParams(window.location.search).get('openid');
  const openid = named ?? sessionStorage.getItem(STORAGE_KEY) ?? `visitor-${Math.random().toString(36).slice(2, 10)}`;
  sessionStorage.setItem(STORAGE_KEY, openid);
  return openid;
}

/** Sends a request to the gateway that serves this page. Rejects when it does not answer. */
export async function postToGateway(path: string, body: BodyInit, type = 'application/json'): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': type, 'x-wx-openid': previewOpenid() },
    body,
  });
  return response.json();
}

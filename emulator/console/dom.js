/** Creates an element: `h('button', { class: 'x', onclick }, 'text', child)`. Texts are never read as HTML. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** Sends a request to /control and returns the answer; POST when there is a body. Throws the error of the answer. */
export async function request(path, body) {
  const response = await fetch(
    `/control/${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
export const formatTime = (time) => TIME.format(new Date(time));

export const table = (headers, rows) =>
  h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        headers.map((header) => h('th', {}, header)),
      ),
    ),
    h('tbody', {}, rows),
  );
export const row = (...cells) =>
  h(
    'tr',
    {},
    cells.map((cell) => h('td', {}, cell instanceof Node || Array.isArray(cell) ? cell : String(cell ?? ''))),
  );
export const emptyNote = (text) => h('p', { class: 'empty' }, text);
export const preformatted = (value) => h('pre', {}, typeof value === 'string' ? value : JSON.stringify(value, null, 2));

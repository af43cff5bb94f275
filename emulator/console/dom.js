/** An element: `h('button', { class: 'x', onclick }, 'text', child)`. Text is always text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((it) => it !== undefined && it !== null && it !== false));
  return element;
}

export async function ask(path, body) {
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
export const timeText = (moment) => TIME.format(new Date(moment));

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
        headers.map((it) => h('th', {}, it)),
      ),
    ),
    h('tbody', {}, rows),
  );
export const row = (...cells) =>
  h(
    'tr',
    {},
    cells.map((it) => h('td', {}, it instanceof Node || Array.isArray(it) ? it : String(it ?? ''))),
  );
export const empty = (text) => h('p', { class: 'empty' }, text);
export const pretty = (value) => h('pre', {}, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
